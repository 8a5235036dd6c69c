// SPDX-License-Identifier: MIT
#pragma once

#include <QTextEdit>

namespace mcias {

//! Text to read, select and copy exactly as it is. As high as it needs to be; ids and other long words break anywhere.
//! Never HTML.
class SelectableText final : public QTextEdit {
    Q_OBJECT

public:
    explicit SelectableText(QWidget *parent = nullptr);

    void setContents(const QString &text);
    QString contents() const { return toPlainText(); }
    //! What is higher scrolls.
    void setMostLines(int lines);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    int m_mostLines = 0; // 0: as many as there are
};

} // namespace mcias
