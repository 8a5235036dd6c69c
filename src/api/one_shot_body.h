// SPDX-License-Identifier: MIT
#pragma once

#include <QIODevice>

namespace mcias {

//! A request body that can be read once and never again. QNetworkAccessManager repeats a POST, PUT, PATCH or DELETE
//! whose connection drops before the answer, unless its body is a sequential device that cannot be reset; so every
//! write goes out with one of these, also when its body is empty.
class OneShotBody final : public QIODevice {
    Q_OBJECT

public:
    //! Takes over \a bytes and wipes them at the end.
    OneShotBody(QByteArray bytes, QObject *parent);
    ~OneShotBody() override;

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_position + QIODevice::bytesAvailable(); }
    bool atEnd() const override { return m_position == m_bytes.size(); }
    //! True once a byte was taken: from then on the request may be on its way.
    bool wasTouched() const { return m_position > 0; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
};

} // namespace mcias
