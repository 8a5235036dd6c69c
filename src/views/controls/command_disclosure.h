// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace mcias {

class SelectableText;

//! “Show as command”: what makes the same calls with mcias-cli, see commandText(), a line each. Shown, and reckoned, only when
//! somebody asks for it; of very many lines the first, while all of them can be copied.
class CommandDisclosure final : public QWidget {
    Q_OBJECT

public:
    static constexpr qsizetype mostShown = 100; //!< lines

    //! \a source gives the commands without the program's name; none while they cannot be told.
    using Source = std::function<QStringList()>;

    explicit CommandDisclosure(Source source, QWidget *parent = nullptr);

    bool isOpen() const;
    void setOpen(bool isOpen);
    //! What the commands are made of has changed.
    void refresh();

private:
    void copy() const;

    Source m_source;
    QPushButton *m_link;
    QPushButton *m_copy;
    SelectableText *m_text;
    QLabel *m_note;
};

} // namespace mcias
