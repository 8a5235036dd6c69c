// SPDX-License-Identifier: MIT
// What the tests know of every wire struct without naming its type: instantiated once, here, for all of them.
#pragma once

#include "api/endpoint.h"

#include <optional>
#include <vector>

namespace mcias::test {

struct Member;

//! What JSON a type takes.
struct Shape {
    enum class Kind { Bool, String, Integer, Uuid, Time, Word, Any, Id, List, Struct };
    Kind kind = Kind::Any;
    bool optional = false;
    bool secret = false;
    qint64 lowest = 0; //!< for integers
    qint64 highest = 0;
    std::vector<Member> members; //!< of a struct
    std::vector<Shape> element;  //!< of a list: one
};

struct Member {
    QString name;
    QString alias;
    Shape shape;
};

//! What came of decoding a text and encoding the value again.
struct Recoded {
    bool ok = false;
    QByteArray json;
    DecodeError error;
    QMap<QString, int> unknownKeys;
    bool stable = false; //!< the second text decodes to the same value
};

struct WireType {
    Shape shape;
    QByteArray (*sample)(int seed) = nullptr; //!< encoded
    bool (*roundTrips)(int seed) = nullptr;   //!< the sample's text decodes, strictly if the seed is 0 or 1, to the sample
    Recoded (*recode)(QByteArrayView json, bool strict) = nullptr;
    QByteArray (*redactedSample)(int seed) = nullptr;
    QByteArray (*redact)(QByteArrayView json) = nullptr;
    qsizetype (*secretCount)(int seed) = nullptr; //!< that secretsOf() finds in the sample
};

//! What a request looks like on the wire.
struct OnTheWire {
    QByteArray path;
    QByteArray query;
    QByteArray body;
};

struct EndpointInfo {
    const char *name = nullptr;
    Method method = Method::Get;
    const char *path = nullptr;
    bool anonymous = false;
    bool canonical = false;
    bool hasBody = false;
    WireType request;
    std::optional<WireType> answer;                          //!< nothing for calls without one
    OnTheWire (*onTheWire)(QByteArrayView fields) = nullptr; //!< from the request's fields as JSON
};

//! Every endpoint of the library.
const std::vector<EndpointInfo> &endpoints();
//! Ends the test program if there is none of that name.
const EndpointInfo &endpointNamed(QStringView name);

} // namespace mcias::test
