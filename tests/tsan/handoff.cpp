// SPDX-License-Identifier: MIT
// Linked into the tests of the ThreadSanitizer build alone. Debian's Qt is not instrumented, so the sanitizer does not see
// its mutexes, and whatever one thread hands to another through Qt looks like a race. Suppressing reports that have Qt in
// their stack would suppress all: Qt calls every slot and every pool job. So the ways by which this library hands things over,
// QMetaObject::invokeMethod with a functor and the thread pool, are told to the sanitizer here; nothing else is forgiven.
// This works by defining these functions: our calls find them, and they then call Qt's.
#include <QMetaObject>
#include <QThreadPool>
#include <dlfcn.h>
#include <functional>

extern "C" void __tsan_acquire(void *address);
extern "C" void __tsan_release(void *address);

namespace {

char jobsDone; // a token for the end of any pool job

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
            __tsan_release(&jobsDone);
        },
        priority);
}

bool QThreadPool::waitForDone(int milliseconds)
{
    using Function = bool (*)(QThreadPool *, int);
    static const auto qts = qtsOwn<Function>("_ZN11QThreadPool11waitForDoneEi");
    const bool done = qts(this, milliseconds);
    __tsan_acquire(&jobsDone);
    return done;
}
