// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QObject>
#include <QString>

namespace mcias {

class StateStore;

//! Filters that somebody has given a name, in the order of their names.
class SavedFilters final : public QObject {
    Q_OBJECT

public:
    struct Filter {
        QString name;
        QString text;
        friend bool operator==(const Filter &, const Filter &) = default;
    };
    static constexpr qsizetype most = 50;
    static constexpr int longestName = 60;         //!< characters
    static constexpr qsizetype longestText = 2000; //!< characters

    //! \a view is what they are kept under. Null \a store: they do not outlive this object.
    SavedFilters(StateStore *store, const QString &view, QObject *parent = nullptr);

    const QList<Filter> &filters() const { return m_filters; }
    //! The one of that name, in any case; -1: there is none.
    qsizetype find(const QString &name) const;
    //! In the place of one with the same name, if there is any. False: there are too many, one of both is empty, or the filter
    //! is too long.
    bool put(const QString &name, const QString &text);
    void remove(const QString &name);

Q_SIGNALS:
    void changed();

private:
    void save();

    StateStore *m_store;
    QString m_view;
    QList<Filter> m_filters;
};

} // namespace mcias
