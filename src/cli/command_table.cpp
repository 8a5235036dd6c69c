// SPDX-License-Identifier: MIT
#include "cli/command_table.h"

namespace mcias::cli {

namespace {

template<class T>
struct WordsOf {
    static std::vector<const char *> list() { return {}; }
};
template<class E>
struct WordsOf<OpenEnum<E>> {
    static std::vector<const char *> list()
    {
        constexpr auto words = wireWords(E{});
        return { words.begin(), words.end() };
    }
};

template<class T>
constexpr FieldKind kindOf()
{
    if constexpr (std::is_same_v<T, Secret>)
        return FieldKind::Secret;
    else if constexpr (std::is_same_v<T, bool>)
        return FieldKind::Boolean;
    else if constexpr (std::is_integral_v<T>)
        return FieldKind::Integer;
    else if constexpr (std::is_same_v<T, QUuid>)
        return FieldKind::Uuid;
    else if constexpr (std::is_same_v<T, QDateTime>)
        return FieldKind::Time;
    else if constexpr (requires(T value) { value.known(); })
        return FieldKind::Word;
    else if constexpr (WireStruct<T>)
        return FieldKind::Json;
    else if constexpr (std::is_same_v<T, QString> || std::is_same_v<T, OpaqueId> || std::is_same_v<T, JsonText>)
        return FieldKind::Text;
    else
        static_assert(std::is_void_v<T>, "the command line has no option for this type of field");
}

template<class T>
struct ElementOf {
    using Type = T;
};
template<class T>
struct ElementOf<QList<T>> {
    using Type = T;
};

template<class F>
FieldInfo describe(const F &field)
{
    using Type = typename F::Type;
    using Value = typename Unwrapped<Type>::Type;
    using Element = typename ElementOf<Value>::Type;
    FieldInfo info{ .name = field.name,
        .kind = kindOf<Element>(),
        .required = !IsOptional<Type>::value,
        .list = IsList<Value>::value,
        .words = WordsOf<Element>::list() };
    if constexpr (IsOptional<Type>::value)
        info.nullable = IsOptional<typename Type::value_type>::value;
    return info;
}

template<Endpoint E>
std::optional<DecodeError> check(QByteArrayView json)
{
    DecodeContext context(true); // strict: a word or key that this version does not know is a slip of the fingers
    if (decode<E>(json, context))
        return std::nullopt;
    return context.error();
}

template<Endpoint E>
CallBase *send(
    Client &client, QByteArrayView json, const QObject *context, const AnswerHandler &onAnswer, const ErrorHandler &onError)
{
    using Response = typename E::Response;
    DecodeContext decoding(true);
    const std::optional<E> request = decode<E>(json, decoding);
    Q_ASSERT_X(request, E::name, "sent without a check");
    auto *call = client.send(*request);
    if constexpr (std::is_same_v<Response, NoContent>)
        call->then(
            context, [onAnswer] { onAnswer(makeAnswer(NoContent{})); }, onError);
    else
        call->then(
            context, [onAnswer](const Response &response) { onAnswer(makeAnswer(response)); }, onError);
    return call;
}

template<Endpoint E>
Command makeCommand()
{
    Command command{ .name = E::name,
        .fields = {},
        .anonymous = isAnonymous<E>(),
        .onlyReads = isRead<E>(),
        .answersSecrets = holdsSecrets<typename E::Response>(),
        .tokenUse = tokenUse<E>(),
        .check = &check<E>,
        .send = &send<E> };
    forEachField<E>([&](const auto &field) { command.fields.push_back(describe(field)); });
    return command;
}

// Its fields read like those of a call, so that the same options come of them: --token-file, and --key or --key-file.
Command verifyToken()
{
    return { .name = verifyTokenName,
        .fields = { { .name = "token", .kind = FieldKind::Secret },
            { .name = "key", .kind = FieldKind::Json, .required = false } },
        .anonymous = true };
}

} // namespace

const std::vector<Command> &commands()
{
    static const std::vector<Command> all = [] {
        std::vector<Command> list;
        forEachEndpoint([&]<Endpoint E>() { list.push_back(makeCommand<E>()); });
        list.push_back(verifyToken());
        return list;
    }();
    return all;
}

const Command *findCommand(QStringView name)
{
    for (const Command &command : commands()) {
        if (name == QLatin1String(command.name))
            return &command;
    }
    return nullptr;
}

} // namespace mcias::cli
