// SPDX-License-Identifier: MIT
// Linked into the tests of the ThreadSanitizer build alone. Debian's Qt is not instrumented, so the sanitizer does not see
// its mutexes, and whatever one thread hands to another through Qt looks like a race. Suppressing reports that have Qt in
// their stack would suppress all: Qt calls every slot and every pool job. So the ways by which things are handed over here,
// QMetaObject::invokeMethod with a functor, the thread pool, QThread::create and wait, are told to the sanitizer; nothing
// else is forgiven. A queued signal between threads is not among them: use invokeMethod.
// This works by defining these functions: our calls find them, and they then call Qt's.
#include <QMetaObject>
#include <QThread>
#include <QThreadPool>
#include <dlfcn.h>
#include <functional>
#include <future>

extern "C" void __tsan_acquire(void *address);
extern "C" void __tsan_release(void *address);

namespace {

char workDone; // a token for the end of any pool job or thread

template<class Function>
Function qtsOwn(const char *symbol)
{
    void *found = dlsym(RTLD_NEXT, symbol);
    if (!found)
        qFatal("Qt has no %s any more: see tests/tsan/handoff.cpp", symbol);
    return reinterpret_cast<Function>(found);
}

//! A slot object that stands for another and takes over what its maker had written before handing it over.
class Handed : public QtPrivate::QSlotObjectBase {
public:
    explicit Handed(QtPrivate::QSlotObjectBase *inner) : QSlotObjectBase(&Handed::act), m_inner(inner) { __tsan_release(this); }

private:
    static void act(int which, QSlotObjectBase *base, QObject *receiver, void **arguments, bool *)
    {
        auto *self = static_cast<Handed *>(base);
        __tsan_acquire(self);
        if (which == Call) {
            self->m_inner->call(receiver, arguments);
            __tsan_release(self); // the caller's thread may be the one that drops it
        } else if (which == Destroy) {
            self->m_inner->destroyIfLastRef();
            delete self;
        }
    }

    QtPrivate::QSlotObjectBase *m_inner;
};

} // namespace

bool QMetaObject::invokeMethodImpl(QObject *object, QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type, void *result)
{
    using Function = bool (*)(QObject *, QtPrivate::QSlotObjectBase *, Qt::ConnectionType, void *);
    static const auto qts = qtsOwn<Function>(
        "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv");
    return qts(object, new Handed(slot), type, result);
}

void QThreadPool::start(std::function<void()> job, int priority)
{
    using Function = void (*)(QThreadPool *, std::function<void()>, int);
    static const auto qts = qtsOwn<Function>("_ZN11QThreadPool5startESt8functionIFvvEEi");
    // One plain pointer fits into std::function itself, which Qt then moves unseen by the sanitizer.
    auto *handed = new std::function<void()>(std::move(job));
    __tsan_release(handed);
    qts(
        this,
        [handed] {
            __tsan_acquire(handed);
            (*handed)();
            delete handed;
            __tsan_release(&workDone);
        },
        priority);
}

bool QThreadPool::waitForDone(int milliseconds)
{
    using Function = bool (*)(QThreadPool *, int);
    static const auto qts = qtsOwn<Function>("_ZN11QThreadPool11waitForDoneEi");
    const bool done = qts(this, milliseconds);
    __tsan_acquire(&workDone);
    return done;
}

QThread *QThread::createThreadImpl(std::future<void> &&work)
{
    using Function = QThread *(*)(std::future<void> &&);
    static const auto qts = qtsOwn<Function>("_ZN7QThread16createThreadImplEOSt6futureIvE");
    return qts(std::async(std::launch::deferred, [work = std::move(work)]() mutable {
        work.get();
        __tsan_release(&workDone);
    }));
}

bool QThread::wait(QDeadlineTimer deadline)
{
    using Function = bool (*)(QThread *, QDeadlineTimer);
    static const auto qts = qtsOwn<Function>("_ZN7QThread4waitE14QDeadlineTimer");
    const bool done = qts(this, deadline);
    __tsan_acquire(&workDone);
    return done;
}
