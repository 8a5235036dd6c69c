<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>mcias::AccountsPage</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n account(s)</source>
        <translation>
            <numerusform>%1 of %n account</numerusform>
            <numerusform>%1 of %n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::AuthorityFile</name>
    <message numerus="yes">
        <source>This file is damaged: of %n certificate(s), only %1 can be read.</source>
        <translation>
            <numerusform>This file is damaged: of %n certificate, only %1 can be read.</numerusform>
            <numerusform>This file is damaged: of %n certificates, only %1 can be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::CaReviewDialog</name>
    <message numerus="yes">
        <source>The file holds %n certificate(s). All of them would be trusted.</source>
        <translation>
            <numerusform>The file holds %n certificate. It would be trusted.</numerusform>
            <numerusform>The file holds %n certificates. All of them would be trusted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::ConnectionFacts</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, in %n day(s)</source>
        <translation>
            <numerusform>%1, in %n day</numerusform>
            <numerusform>%1, in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its certificate ends in %n day(s). Renew it this week.</source>
        <translation>
            <numerusform>Its certificate ends in %n day. Renew it this week.</numerusform>
            <numerusform>Its certificate ends in %n days. Renew it this week.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its certificate ends in %n day(s). It is time to renew it.</source>
        <translation>
            <numerusform>Its certificate ends in %n day. It is time to renew it.</numerusform>
            <numerusform>Its certificate ends in %n days. It is time to renew it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::ConnectionTest</name>
    <message numerus="yes">
        <source>%1 has the address %2 and %n more.</source>
        <translation>
            <numerusform>%1 has the address %2 and %n more.</numerusform>
            <numerusform>%1 has the address %2 and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::Error</name>
    <message numerus="yes">
        <source>Too many requests. The server asks you to wait %n second(s).</source>
        <translation>
            <numerusform>Too many requests. The server asks you to wait %n second.</numerusform>
            <numerusform>Too many requests. The server asks you to wait %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::Formats</name>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n minute</numerusform>
            <numerusform>in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %n hour</numerusform>
            <numerusform>in %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::ProfileStore</name>
    <message numerus="yes">
        <source>%n profile(s) in %1 cannot be used by this version and are not shown; they stay in the file.</source>
        <translation>
            <numerusform>%n profile in %1 cannot be used by this version and is not shown; it stays in the file.</numerusform>
            <numerusform>%n profiles in %1 cannot be used by this version and are not shown; they stay in the file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::SignInFailure</name>
    <message numerus="yes">
        <source>Too many attempts: %1 asks you to wait %n second(s).</source>
        <translation>
            <numerusform>Too many attempts: %1 asks you to wait %n second.</numerusform>
            <numerusform>Too many attempts: %1 asks you to wait %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::StatusLine</name>
    <message numerus="yes">
        <source>The server&apos;s certificate ends in %n day(s)</source>
        <translation>
            <numerusform>The server&apos;s certificate ends in %n day</numerusform>
            <numerusform>The server&apos;s certificate ends in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Secret on the clipboard for %n more second(s)</source>
        <translation>
            <numerusform>Secret on the clipboard for %n more second</numerusform>
            <numerusform>Secret on the clipboard for %n more seconds</numerusform>
        </translation>
    </message>
</context>
</TS>
