// SPDX-License-Identifier: MIT
#pragma once

#include "views/page.h"

#include <QDir>
#include <QTimer>

namespace mcias {

class MainWindow;
class DemoServer;
struct Theme;

//! Drives the real window through what exists and saves a picture of each step, light and dark, with an index. Waits for
//! the window, never for the clock; a step that does not settle within half a minute fails the tour. Where a pixel is drawn
//! with several, the files say so: `01-sign-in-light@2x.png`, `index@2x.md`.
class Tour final : public QObject {
    Q_OBJECT

public:
    //! Steps are asked for when their turn comes: a page's own exist only once somebody is signed in.
    using Chapter = std::function<QList<TourStep>()>;

    //! \a folder is made if it is missing; pictures of an earlier tour of the same scale in it are replaced.
    Tour(QWidget &window, const QString &folder, const QList<Chapter> &chapters, QObject *parent = nullptr);

    void start();
    //! Why the tour failed, for people; empty while it has not.
    QString failure() const { return m_failure; }

Q_SIGNALS:
    void finished(bool good);

private:
    struct Picture {
        QString file;
        QString caption;
    };
    void next();
    void check();
    void settle();
    QList<QSize> dialogSizes() const;
    void takePictures();
    void takePicture(const Theme &theme, const QString &look, const std::function<void()> &after);
    void stepDone();
    bool save(const QString &look);
    QPixmap picture() const;
    QString fileName(const QString &base, const QString &ending) const;
    bool writeIndex() const;
    void end(const QString &failure);

    QWidget &m_window;
    QDir m_folder;
    QList<Chapter> m_chapters;
    QList<TourStep> m_steps;
    QList<Picture> m_pictures;
    QTimer m_patience;
    QTimer m_settling;
    QList<QSize> m_sizes; // when it began to settle
    QString m_failure;
    bool m_waiting = false;
    bool m_over = false;
};

//! The tour through everything that exists. \a demo may be null: then it ends before the sign-in.
QList<Tour::Chapter> consoleTour(MainWindow &window, const PageContext &context, DemoServer *demo);

} // namespace mcias
