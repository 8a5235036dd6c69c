<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>mcias::AccountActions</name>
    <message numerus="yes">
        <source>This is for one account: %n are selected.</source>
        <translation>
            <numerusform>This is for one account: %n is selected.</numerusform>
            <numerusform>This is for one account: %n are selected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Bulk… (%n)</source>
        <translation>
            <numerusform>&amp;Bulk… (%n)</numerusform>
            <numerusform>&amp;Bulk… (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::AccountFinder</name>
    <message numerus="yes">
        <source>%n account(s) match(es).</source>
        <translation>
            <numerusform>%n account matches.</numerusform>
            <numerusform>%n accounts match.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::AccountInspector</name>
    <message numerus="yes">
        <source>%n known here</source>
        <translation>
            <numerusform>%n known here</numerusform>
            <numerusform>%n known here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) not read yet</source>
        <translation>
            <numerusform>%n account not read yet</numerusform>
            <numerusform>%n accounts not read yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) selected</source>
        <translation>
            <numerusform>%n account selected</numerusform>
            <numerusform>%n accounts selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The filter hides %n of them.</source>
        <translation>
            <numerusform>The filter hides %n of them.</numerusform>
            <numerusform>The filter hides %n of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::AccountStep</name>
    <message numerus="yes">
        <source>add the tag(s) %1</source>
        <translation>
            <numerusform>add the tag %1</numerusform>
            <numerusform>add the tags %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove the tag(s) %1</source>
        <translation>
            <numerusform>remove the tag %1</numerusform>
            <numerusform>remove the tags %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After this, no active person is known to have the role admin. The roles of %n active account(s) are not known.</source>
        <translation>
            <numerusform>After this, no active person is known to have the role admin. The roles of %n active account are not known.</numerusform>
            <numerusform>After this, no active person is known to have the role admin. The roles of %n active accounts are not known.</numerusform>
        </translation>
    </message>
</context>
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
    <message numerus="yes">
        <source>%n deleted account(s) not shown.</source>
        <translation>
            <numerusform>%n deleted account not shown.</numerusform>
            <numerusform>%n deleted accounts not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted not shown</source>
        <translation>
            <numerusform>%n deleted not shown</numerusform>
            <numerusform>%n deleted not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected, not visible</source>
        <translation>
            <numerusform>%n selected, not visible</numerusform>
            <numerusform>%n selected, not visible</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected, %1 of them not visible</source>
        <translation>
            <numerusform>%n selected, %1 of them not visible</numerusform>
            <numerusform>%n selected, %1 of them not visible</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not read yet: the answer may change</source>
        <translation>
            <numerusform>%n not read yet: the answer may change</numerusform>
            <numerusform>%n not read yet: the answer may change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not read yet: the answer may grow</source>
        <translation>
            <numerusform>%n not read yet: the answer may grow</numerusform>
            <numerusform>%n not read yet: the answer may grow</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::ActivityPage</name>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n action(s)</source>
        <translation>
            <numerusform>%1 of %n action</numerusform>
            <numerusform>%1 of %n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) selected</source>
        <translation>
            <numerusform>%n action selected</numerusform>
            <numerusform>%n actions selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) copied.</source>
        <translation>
            <numerusform>%n command copied.</numerusform>
            <numerusform>%n commands copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::AuditActions</name>
    <message numerus="yes">
        <source>This is for one event: %Ln are selected.</source>
        <translation>
            <numerusform>This is for one event: %Ln is selected.</numerusform>
            <numerusform>This is for one event: %Ln are selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::AuditChart</name>
    <message numerus="yes">
        <source>Events per %n minute(s)</source>
        <translation>
            <numerusform>Events per %n minute</numerusform>
            <numerusform>Events per %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Events per %n hour(s)</source>
        <translation>
            <numerusform>Events per %n hour</numerusform>
            <numerusform>Events per %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Events per %n day(s)</source>
        <translation>
            <numerusform>Events per %n day</numerusform>
            <numerusform>Events per %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::AuditInspector</name>
    <message numerus="yes">
        <source>The filter hides %Ln of them.</source>
        <translation>
            <numerusform>The filter hides %Ln of them.</numerusform>
            <numerusform>The filter hides %Ln of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln are counted.</source>
        <translation>
            <numerusform>Only the first %Ln is counted.</numerusform>
            <numerusform>Only the first %Ln are counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) selected</source>
        <translation>
            <numerusform>%Ln event selected</numerusform>
            <numerusform>%Ln events selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::AuditLogPage</name>
    <message numerus="yes">
        <source>More than %Ln event(s) cannot be marked. Nothing was changed.</source>
        <translation>
            <numerusform>More than %Ln event cannot be marked. Nothing was changed.</numerusform>
            <numerusform>More than %Ln events cannot be marked. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) were removed with their marks.</source>
        <translation>
            <numerusform>%Ln note went with its mark.</numerusform>
            <numerusform>%Ln notes went with their marks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The note was not kept: %Ln event(s) are marked already. It waits in its field: unmark some, then press Enter there.</source>
        <translation>
            <numerusform>The note was not kept: %Ln event is marked already. It waits in its field: unmark some, then press Enter there.</numerusform>
            <numerusform>The note was not kept: %Ln events are marked already. It waits in its field: unmark some, then press Enter there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation>
            <numerusform>%Ln row copied.</numerusform>
            <numerusform>%Ln rows copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected event(s) that the filter hides left out.</source>
        <translation>
            <numerusform>%Ln selected event that the filter hides left out.</numerusform>
            <numerusform>%Ln selected events that the filter hides left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A report of %Ln event(s) written to %1.</source>
        <translation>
            <numerusform>A report of %Ln event written to %1.</numerusform>
            <numerusform>A report of %Ln events written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) written to %1, and a manifest beside it.</source>
        <translation>
            <numerusform>%Ln event written to %1, and a manifest beside it.</numerusform>
            <numerusform>%Ln events written to %1, and a manifest beside it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln event(s)</source>
        <translation>
            <numerusform>%1 of %Ln event</numerusform>
            <numerusform>%1 of %Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected, %1 of them not visible</source>
        <translation>
            <numerusform>%Ln selected, %1 of them not visible</numerusform>
            <numerusform>%Ln selected, %1 of them not visible</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln marked</source>
        <translation>
            <numerusform>%Ln marked</numerusform>
            <numerusform>%Ln marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::AuditReading</name>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ne&amp;w event(s), %1 fit the filter</source>
        <translation>
            <numerusform>%Ln ne&amp;w event, %1 fit the filter</numerusform>
            <numerusform>%Ln ne&amp;w events, %1 fit the filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new event(s), %1 fit the filter. Go to the newest events</source>
        <translation>
            <numerusform>%Ln new event, %1 fit the filter. Go to the newest events</numerusform>
            <numerusform>%Ln new events, %1 fit the filter. Go to the newest events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ne&amp;w event(s)</source>
        <translation>
            <numerusform>%Ln ne&amp;w event</numerusform>
            <numerusform>%Ln ne&amp;w events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new event(s). Go to the newest events</source>
        <translation>
            <numerusform>%Ln new event. Go to the newest events</numerusform>
            <numerusform>%Ln new events. Go to the newest events</numerusform>
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
    <name>mcias::BulkChoiceForm</name>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n name</numerusform>
            <numerusform>%n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) in the column %1</source>
        <translation>
            <numerusform>%n name in the column %1</numerusform>
            <numerusform>%n names in the column %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::BulkDialog</name>
    <message numerus="yes">
        <source>%n row(s) were written to %1.</source>
        <translation>
            <numerusform>%n row was written to %1.</numerusform>
            <numerusform>%n rows were written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Retry %n…</source>
        <comment>accounts</comment>
        <translation>
            <numerusform>&amp;Retry %n…</numerusform>
            <numerusform>&amp;Retry %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These are too many accounts for one change: %n at most.</source>
        <translation>
            <numerusform>These are too many accounts for one change: %n at most.</numerusform>
            <numerusform>These are too many accounts for one change: %n at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) were not changed, or it cannot be told: see the notes.</source>
        <translation>
            <numerusform>%n account was not changed, or it cannot be told: see the notes.</numerusform>
            <numerusform>%n accounts were not changed, or it cannot be told: see the notes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) selected</source>
        <translation>
            <numerusform>%n account selected</numerusform>
            <numerusform>%n accounts selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are not visible in the list now: the filter hides them.</source>
        <translation>
            <numerusform>%n of them is not visible in the list now: the filter hides it.</numerusform>
            <numerusform>%n of them are not visible in the list now: the filter hides them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The report of a bulk change of %n account(s) was not seen: “%1”.</source>
        <translation>
            <numerusform>The report of a bulk change of %n account was not seen: “%1”.</numerusform>
            <numerusform>The report of a bulk change of %n accounts was not seen: “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A bulk change was interrupted: “%1”, %2 of %n account(s) done.</source>
        <translation>
            <numerusform>A bulk change was interrupted: “%1”, %2 of %n account done.</numerusform>
            <numerusform>A bulk change was interrupted: “%1”, %2 of %n accounts done.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::BulkNames</name>
    <message numerus="yes">
        <source>The list is too long: at most %n megabyte(s) are read.</source>
        <translation>
            <numerusform>The list is too long: at most %n megabyte is read.</numerusform>
            <numerusform>The list is too long: at most %n megabytes are read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list is too long: at most %n name(s) are taken.</source>
        <translation>
            <numerusform>The list is too long: at most %n name is taken.</numerusform>
            <numerusform>The list is too long: at most %n names are taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::BulkOperation</name>
    <message numerus="yes">
        <source>A tag has at most %n character(s).</source>
        <translation>
            <numerusform>A tag has at most %n character.</numerusform>
            <numerusform>A tag has at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Grant %1 to %n account(s)</source>
        <translation>
            <numerusform>Grant %1 to %n account</numerusform>
            <numerusform>Grant %1 to %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoke %1 from %n account(s)</source>
        <translation>
            <numerusform>Revoke %1 from %n account</numerusform>
            <numerusform>Revoke %1 from %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take all roles from %n account(s)</source>
        <translation>
            <numerusform>Take all roles from %n account</numerusform>
            <numerusform>Take all roles from %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the roles of %n account(s) to %1</source>
        <translation>
            <numerusform>Set the roles of %n account to %1</numerusform>
            <numerusform>Set the roles of %n accounts to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add to the tags of %n account(s): %1</source>
        <translation>
            <numerusform>Add to the tags of %n account: %1</numerusform>
            <numerusform>Add to the tags of %n accounts: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove from the tags of %n account(s): %1</source>
        <translation>
            <numerusform>Remove from the tags of %n account: %1</numerusform>
            <numerusform>Remove from the tags of %n accounts: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Activate %n account(s)</source>
        <translation>
            <numerusform>Activate %n account</numerusform>
            <numerusform>Activate %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deactivate %n account(s)</source>
        <translation>
            <numerusform>Deactivate %n account</numerusform>
            <numerusform>Deactivate %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n account(s)</source>
        <translation>
            <numerusform>Delete %n account</numerusform>
            <numerusform>Delete %n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::BulkPlan</name>
    <message numerus="yes">
        <source>Take it back for %n account(s): %1</source>
        <translation>
            <numerusform>Take it back for %n account: %1</numerusform>
            <numerusform>Take it back for %n accounts: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::BulkPlanPage</name>
    <message numerus="yes">
        <source>%n account(s) will be changed</source>
        <translation>
            <numerusform>%n account will be changed</numerusform>
            <numerusform>%n accounts will be changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::BulkRun</name>
    <message numerus="yes">
        <source>%n account(s) in a row could not be changed. The last answer: %1</source>
        <translation>
            <numerusform>%n account in a row could not be changed. The last answer: %1</numerusform>
            <numerusform>%n accounts in a row could not be changed. The last answer: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::BulkRunPage</name>
    <message numerus="yes">
        <source>%1 of %n account(s)</source>
        <translation>
            <numerusform>%1 of %n account</numerusform>
            <numerusform>%1 of %n accounts</numerusform>
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
    <name>mcias::CacheCountdown</name>
    <message numerus="yes">
        <source>Services may take it for good for another %n second(s): they remember a validation that long.</source>
        <translation>
            <numerusform>Services may take it for good for another %n second: they remember a validation that long.</numerusform>
            <numerusform>Services may take it for good for another %n seconds: they remember a validation that long.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Services may take the former token for good for another %n second(s): they remember a validation that long.</source>
        <translation>
            <numerusform>Services may take the former token for good for another %n second: they remember a validation that long.</numerusform>
            <numerusform>Services may take the former token for good for another %n seconds: they remember a validation that long.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::ChangePasswordDialog</name>
    <message numerus="yes">
        <source>%n other live token(s) of yours are known here; there may be more.</source>
        <translation>
            <numerusform>%n other live token of yours is known here; there may be more.</numerusform>
            <numerusform>%n other live tokens of yours are known here; there may be more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::ChipsEditor</name>
    <message numerus="yes">
        <source>%1 (%n account(s))</source>
        <translation>
            <numerusform>%1 (%n account)</numerusform>
            <numerusform>%1 (%n accounts)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::CommandDisclosure</name>
    <message numerus="yes">
        <source>And %n more: “Copy” takes them all.</source>
        <translation>
            <numerusform>And %n more: “Copy” takes them all.</numerusform>
            <numerusform>And %n more: “Copy” takes them all.</numerusform>
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
    <name>mcias::CutOffDialog</name>
    <message numerus="yes">
        <source>%n live token(s) of it are known here. The server does not list tokens: there may be others, and they would be good again if the account were activated before they end.</source>
        <translation>
            <numerusform>%n live token of it is known here. The server does not list tokens: there may be others, and they would be good again if the account were activated before they end.</numerusform>
            <numerusform>%n live tokens of it are known here. The server does not list tokens: there may be others, and they would be good again if the account were activated before they end.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::CutOffPlan</name>
    <message numerus="yes">
        <source>Its role(s) %1 are taken away.</source>
        <translation>
            <numerusform>Its role %1 is taken away.</numerusform>
            <numerusform>Its roles %1 are taken away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s) known here are revoked, for the day on which the account is activated again.</source>
        <translation>
            <numerusform>%n token known here is revoked, for the day on which the account is activated again.</numerusform>
            <numerusform>%n tokens known here are revoked, for the day on which the account is activated again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::CutOffReport</name>
    <message numerus="yes">
        <source>Revoke %n token(s)</source>
        <translation>
            <numerusform>Revoke %n token</numerusform>
            <numerusform>Revoke %n tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::EditAccountDialog</name>
    <message numerus="yes">
        <source>None of %n change(s) is known to be done.</source>
        <translation>
            <numerusform>%n change is not known to be done.</numerusform>
            <numerusform>None of %n changes is known to be done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n change(s) are done.</source>
        <translation>
            <numerusform>%1 of %n change is done.</numerusform>
            <numerusform>%1 of %n changes are done.</numerusform>
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
    <name>mcias::ExpiryStrip</name>
    <message numerus="yes">
        <source>%Ln expired</source>
        <translation>
            <numerusform>%Ln expired</numerusform>
            <numerusform>%Ln expired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln within a day</source>
        <translation>
            <numerusform>%Ln within a day</numerusform>
            <numerusform>%Ln within a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln within 7 days</source>
        <translation>
            <numerusform>%Ln within 7 days</numerusform>
            <numerusform>%Ln within 7 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln within 30 days</source>
        <translation>
            <numerusform>%Ln within 30 days</numerusform>
            <numerusform>%Ln within 30 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln later</source>
        <translation>
            <numerusform>%Ln later</numerusform>
            <numerusform>%Ln later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with an unknown end</source>
        <translation>
            <numerusform>%Ln with an unknown end</numerusform>
            <numerusform>%Ln with an unknown end</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::ForeignChangesPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
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
    <name>mcias::HandoverSlip</name>
    <message numerus="yes">
        <source>Copied. It is taken off the clipboard in %n second(s).</source>
        <translation>
            <numerusform>Copied. It is taken off the clipboard in %n second.</numerusform>
            <numerusform>Copied. It is taken off the clipboard in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::HelpdeskEvents</name>
    <message numerus="yes">
        <source>%n failed sign-in(s) in the last %1 minutes</source>
        <translation>
            <numerusform>%n failed sign-in in the last %1 minutes</numerusform>
            <numerusform>%n failed sign-ins in the last %1 minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n failed sign-in(s) in the last %1 minutes</source>
        <translation>
            <numerusform>At least %n failed sign-in in the last %1 minutes</numerusform>
            <numerusform>At least %n failed sign-ins in the last %1 minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::HelpdeskPage</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::HelpdeskTasks</name>
    <message numerus="yes">
        <source>%n token(s). There may be others: the server does not list them.</source>
        <translation>
            <numerusform>%n token. There may be others: the server does not list them.</numerusform>
            <numerusform>%n tokens. There may be others: the server does not list them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::HelpdeskText</name>
    <message numerus="yes">
        <source>%n token(s) were revoked.</source>
        <translation>
            <numerusform>%n token was revoked.</numerusform>
            <numerusform>%n tokens were revoked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s) were revoked before that.</source>
        <translation>
            <numerusform>%n token was revoked before that.</numerusform>
            <numerusform>%n tokens were revoked before that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known here</source>
        <translation>
            <numerusform>%n known here</numerusform>
            <numerusform>%n known here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::ImpactPanel</name>
    <message numerus="yes">
        <source>and %n more place(s)</source>
        <translation>
            <numerusform>and %n more place</numerusform>
            <numerusform>and %n more places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decisions change for %Ln account(s).</source>
        <translation>
            <numerusform>Decisions change for %Ln account.</numerusform>
            <numerusform>Decisions change for %Ln accounts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) left out, since their roles are not known. Read them, then look again.</source>
        <translation>
            <numerusform>%Ln account left out, since its roles are not known. Read them, then look again.</numerusform>
            <numerusform>%Ln accounts left out, since their roles are not known. Read them, then look again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::IssueTokenDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A system account has one token: when the new one is issued, the former one dies at once. Services may go on taking the former one for good for up to %n second(s), for that is how long they remember a validation. Applications that check tokens by themselves may accept it until it ends.</source>
        <translation>
            <numerusform>A system account has one token: when the new one is issued, the former one dies at once. Services may go on taking the former one for good for up to %n second, for that is how long they remember a validation. Applications that check tokens by themselves may accept it until it ends.</numerusform>
            <numerusform>A system account has one token: when the new one is issued, the former one dies at once. Services may go on taking the former one for good for up to %n seconds, for that is how long they remember a validation. Applications that check tokens by themselves may accept it until it ends.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::ListFrame</name>
    <message numerus="yes">
        <source>%n row(s) copied.</source>
        <translation>
            <numerusform>%n row copied.</numerusform>
            <numerusform>%n rows copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected row(s) that the filter hides left out.</source>
        <translation>
            <numerusform>%n selected row that the filter hides left out.</numerusform>
            <numerusform>%n selected rows that the filter hides left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::OverviewPage</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The roles of %Ln account(s) were not read yet.</source>
        <translation>
            <numerusform>The roles of %Ln account were not read yet.</numerusform>
            <numerusform>The roles of %Ln accounts were not read yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln service token(s) that are known here; there may be more.</source>
        <translation>
            <numerusform>Of %Ln service token that is known here; there may be more.</numerusform>
            <numerusform>Of %Ln service tokens that are known here; there may be more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are many events: wrong passwords were counted, other failures only among the last %Ln event(s).</source>
        <translation>
            <numerusform>There are many events: wrong passwords were counted, other failures only in the last event.</numerusform>
            <numerusform>There are many events: wrong passwords were counted, other failures only among the last %Ln events.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are many events: wrong passwords were counted back to %1, other failures only among the last %Ln event(s).</source>
        <translation>
            <numerusform>There are many events: wrong passwords were counted back to %1, other failures only in the last event.</numerusform>
            <numerusform>There are many events: wrong passwords were counted back to %1, other failures only among the last %Ln events.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln failed sign-in(s)</source>
        <translation>
            <numerusform>%1: %Ln failed sign-in</numerusform>
            <numerusform>%1: %Ln failed sign-ins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln or more failed sign-in(s)</source>
        <translation>
            <numerusform>%1: %Ln or more failed sign-ins</numerusform>
            <numerusform>%1: %Ln or more failed sign-ins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed sign-in(s) in the last 24 hours</source>
        <translation>
            <numerusform>%Ln failed sign-in in the last 24 hours</numerusform>
            <numerusform>%Ln failed sign-ins in the last 24 hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln or more failed sign-in(s) in the last 24 hours</source>
        <translation>
            <numerusform>%Ln or more failed sign-ins in the last 24 hours</numerusform>
            <numerusform>%Ln or more failed sign-ins in the last 24 hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::OwnAccountPage</name>
    <message numerus="yes">
        <source>%n other live token(s) of yours are known here.</source>
        <translation>
            <numerusform>%n other live token of yours is known here.</numerusform>
            <numerusform>%n other live tokens of yours are known here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::PasskeysDialog</name>
    <message numerus="yes">
        <source>%1 has %n passkey(s). People add their own, in a browser.</source>
        <translation>
            <numerusform>%1 has %n passkey. People add their own, in a browser.</numerusform>
            <numerusform>%1 has %n passkeys. People add their own, in a browser.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::PgConnectionTest</name>
    <message numerus="yes">
        <source>%1 has the address %2 and %n more.</source>
        <translation>
            <numerusform>%1 has the address %2 and %n more.</numerusform>
            <numerusform>%1 has the address %2 and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::PgCredsDialog</name>
    <message numerus="yes">
        <source>Copied, with the password, as the form has it now; it is not saved yet. It is taken off the clipboard in %n second(s).</source>
        <translation>
            <numerusform>Copied, with the password, as the form has it now; it is not saved yet. It is taken off the clipboard in %n second.</numerusform>
            <numerusform>Copied, with the password, as the form has it now; it is not saved yet. It is taken off the clipboard in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied, with the password. It is taken off the clipboard in %n second(s).</source>
        <translation>
            <numerusform>Copied, with the password. It is taken off the clipboard in %n second.</numerusform>
            <numerusform>Copied, with the password. It is taken off the clipboard in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::PgTarget</name>
    <message numerus="yes">
        <source>It names %n hosts. MCIAS has room for one: the first was taken.</source>
        <translation>
            <numerusform>It names %n host. MCIAS has room for one: the first was taken.</numerusform>
            <numerusform>It names %n hosts. MCIAS has room for one: the first was taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::PoliciesPage</name>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n rule(s)</source>
        <translation>
            <numerusform>%1 of %n rule</numerusform>
            <numerusform>%1 of %n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them built in</source>
        <translation>
            <numerusform>%n of them built in</numerusform>
            <numerusform>%n of them built in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in force</source>
        <translation>
            <numerusform>%n in force</numerusform>
            <numerusform>%n in force</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules are selected: select one to see what it says.</source>
        <translation>
            <numerusform>%n rule is selected: select one to see what it says.</numerusform>
            <numerusform>%n rules are selected: select one to see what it says.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is for one rule: %n are selected.</source>
        <translation>
            <numerusform>This is for one rule: %n is selected.</numerusform>
            <numerusform>This is for one rule: %n are selected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) written to %1.</source>
        <translation>
            <numerusform>%n rule written to %1.</numerusform>
            <numerusform>%n rules written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The roles of %Ln account(s) are not known: what is said of administrators holds for those that are.</source>
        <translation>
            <numerusform>The roles of %Ln account are not known: what is said of administrators holds for those that are.</numerusform>
            <numerusform>The roles of %Ln accounts are not known: what is said of administrators holds for those that are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::PostgresPage</name>
    <message numerus="yes">
        <source>This is for one account: %n are selected.</source>
        <translation>
            <numerusform>This is for one account: %n is selected.</numerusform>
            <numerusform>This is for one account: %n are selected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln account</numerusform>
            <numerusform>%Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln account(s)</source>
        <translation>
            <numerusform>%1 of %Ln account</numerusform>
            <numerusform>%1 of %Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with credentials</source>
        <translation>
            <numerusform>%Ln with credentials</numerusform>
            <numerusform>%Ln with credentials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known</source>
        <translation>
            <numerusform>%Ln known</numerusform>
            <numerusform>%Ln known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
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
    <name>mcias::ReadingBar</name>
    <message numerus="yes">
        <source>Roles and tags: %1 of %n account(s) read</source>
        <translation>
            <numerusform>Roles and tags: %1 of %n account read</numerusform>
            <numerusform>Roles and tags: %1 of %n accounts read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading roles and tags stopped at %1 of %n account(s).</source>
        <translation>
            <numerusform>Reading roles and tags stopped at %1 of %n account.</numerusform>
            <numerusform>Reading roles and tags stopped at %1 of %n accounts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Roles and tags of %n account(s) are older than the list</source>
        <translation>
            <numerusform>Roles and tags of %n account are older than the list</numerusform>
            <numerusform>Roles and tags of %n accounts are older than the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::RevokeReceipt</name>
    <message numerus="yes">
        <source>Services that had asked about it before may take it for good for up to %n second(s) more.</source>
        <translation>
            <numerusform>Services that had asked about it before may take it for good for up to %n second more.</numerusform>
            <numerusform>Services that had asked about it before may take it for good for up to %n seconds more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::RevokeTokenDialog</name>
    <message numerus="yes">
        <source>From then on the server refuses the token, and there is no way back. Services may go on taking it for good for up to %n second(s), for that is how long they remember a validation.</source>
        <translation>
            <numerusform>From then on the server refuses the token, and there is no way back. Services may go on taking it for good for up to %n second, for that is how long they remember a validation.</numerusform>
            <numerusform>From then on the server refuses the token, and there is no way back. Services may go on taking it for good for up to %n seconds, for that is how long they remember a validation.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::RevokeTokensDialog</name>
    <message numerus="yes">
        <source>%Ln token(s) at %1</source>
        <translation>
            <numerusform>%Ln token at %1</numerusform>
            <numerusform>%Ln tokens at %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From then on the server refuses them, and there is no way back. Services may go on taking each for good for up to %n second(s), for that is how long they remember a validation.</source>
        <translation>
            <numerusform>From then on the server refuses them, and there is no way back. Services may go on taking each for good for up to %n second, for that is how long they remember a validation.</numerusform>
            <numerusform>From then on the server refuses them, and there is no way back. Services may go on taking each for good for up to %n seconds, for that is how long they remember a validation.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) revoked: the server has answered so for each.</source>
        <translation>
            <numerusform>%Ln token revoked: the server has answered so.</numerusform>
            <numerusform>%Ln tokens revoked: the server has answered so for each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Known to be revoked: %1 of %Ln token(s).</source>
        <translation>
            <numerusform>Of %Ln token, %1 is known to be revoked.</numerusform>
            <numerusform>Of %Ln tokens, %1 are known to be revoked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revocation of %Ln token(s) at %1, by %2, %3</source>
        <translation>
            <numerusform>Revocation of %Ln token at %1, by %2, %3</numerusform>
            <numerusform>Revocation of %Ln tokens at %1, by %2, %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::RolesPage</name>
    <message numerus="yes">
        <source>%1 of %n account(s)</source>
        <translation>
            <numerusform>%1 of %n account</numerusform>
            <numerusform>%1 of %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As far as read: %1 of %n account(s).</source>
        <translation>
            <numerusform>As far as read: %1 of %n account.</numerusform>
            <numerusform>As far as read: %1 of %n accounts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::SaveFilterDialog</name>
    <message numerus="yes">
        <source>%n filter(s) are kept already: remove one first.</source>
        <translation>
            <numerusform>%n filter is kept already: remove it first.</numerusform>
            <numerusform>%n filters are kept already: remove one first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A filter of more than %Ln character(s) cannot be kept.</source>
        <translation>
            <numerusform>A filter of more than %Ln character cannot be kept.</numerusform>
            <numerusform>A filter of more than %Ln characters cannot be kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::SecretCard</name>
    <message numerus="yes">
        <source>Hides again in %n second(s), or when you go to another window.</source>
        <translation>
            <numerusform>Hides again in %n second, or when you go to another window.</numerusform>
            <numerusform>Hides again in %n seconds, or when you go to another window.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied. It is taken off the clipboard in %n second(s).</source>
        <translation>
            <numerusform>Copied. It is taken off the clipboard in %n second.</numerusform>
            <numerusform>Copied. It is taken off the clipboard in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::ServerPage</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last answer took %1 ms. Of %n answer(s), the one in the middle took %2 ms and the slowest %3 ms.</source>
        <translation>
            <numerusform>The last answer took %1 ms. Of %n answer, the one in the middle took %2 ms and the slowest %3 ms.</numerusform>
            <numerusform>The last answer took %1 ms. Of %n answers, the one in the middle took %2 ms and the slowest %3 ms.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n time(s))</source>
        <translation>
            <numerusform>%1 (%n time)</numerusform>
            <numerusform>%1 (%n times)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The authority %1 ends in %n day(s): the certificates that it vouches for end with it.</source>
        <translation>
            <numerusform>The authority %1 ends in %n day: the certificates that it vouches for end with it.</numerusform>
            <numerusform>The authority %1 ends in %n days: the certificates that it vouches for end with it.</numerusform>
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
    <name>mcias::SignOutDialog</name>
    <message numerus="yes">
        <source>Of %n other token(s), %1 are known to have ended.</source>
        <translation>
            <numerusform>Of %n other token, %1 is known to have ended.</numerusform>
            <numerusform>Of %n other tokens, %1 are known to have ended.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::SsoPage</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n client(s)</source>
        <translation>
            <numerusform>%1 of %n client</numerusform>
            <numerusform>%1 of %n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disabled</source>
        <translation>
            <numerusform>%n disabled</numerusform>
            <numerusform>%n disabled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is for one client: %n are selected.</source>
        <translation>
            <numerusform>This is for one client: %n is selected.</numerusform>
            <numerusform>This is for one client: %n are selected.</numerusform>
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
<context>
    <name>mcias::StepRun</name>
    <message numerus="yes">
        <source>the role(s) %1</source>
        <translation>
            <numerusform>the role %1</numerusform>
            <numerusform>the roles %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the tag(s) %1</source>
        <translation>
            <numerusform>the tag %1</numerusform>
            <numerusform>the tags %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::StoredPassword</name>
    <message numerus="yes">
        <source>Copied. It is taken off the clipboard in %n second(s).</source>
        <translation>
            <numerusform>Copied. It is taken off the clipboard in %n second.</numerusform>
            <numerusform>Copied. It is taken off the clipboard in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In groups of four only to be read. Hidden again after %n second(s), or when this window is left.</source>
        <translation>
            <numerusform>In groups of four only to be read. Hidden again after %n second, or when this window is left.</numerusform>
            <numerusform>In groups of four only to be read. Hidden again after %n seconds, or when this window is left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::TagFacts</name>
    <message numerus="yes">
        <source>And %n more rule(s) look for one of these tags.</source>
        <translation>
            <numerusform>And %n more rule looks for one of these tags.</numerusform>
            <numerusform>And %n more rules look for one of these tags.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n account(s) have it, as far as tags were read.</source>
        <translation>
            <numerusform>%1: %n account has it, as far as tags were read.</numerusform>
            <numerusform>%1: %n accounts have it, as far as tags were read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::TokenActions</name>
    <message numerus="yes">
        <source>This is for one token: %n are selected.</source>
        <translation>
            <numerusform>This is for one token: %n is selected.</numerusform>
            <numerusform>This is for one token: %n are selected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n tokens are revoked at once.</source>
        <translation>
            <numerusform>At most %n token is revoked at once.</numerusform>
            <numerusform>At most %n tokens are revoked at once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::TokenBench</name>
    <message numerus="yes">
        <source>%n line(s) without a token.</source>
        <translation>
            <numerusform>%n line without a token.</numerusform>
            <numerusform>%n lines without a token.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) too long to look at.</source>
        <translation>
            <numerusform>%n line too long to look at.</numerusform>
            <numerusform>%n lines too long to look at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s) more than there is room for: look at these first.</source>
        <translation>
            <numerusform>%n token more than there is room for: look at these first.</numerusform>
            <numerusform>%n tokens more than there is room for: look at these first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::TokenBenchDialog</name>
    <message numerus="yes">
        <source>&amp;Ask the server about %n of other origin</source>
        <translation>
            <numerusform>&amp;Ask the server about %n of other origin</numerusform>
            <numerusform>&amp;Ask the server about %n of other origin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln token(s) checked here</source>
        <translation>
            <numerusform>%1 of %Ln token checked here</numerusform>
            <numerusform>%1 of %Ln tokens checked here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server was asked about %1 of %Ln token(s)</source>
        <translation>
            <numerusform>The server was asked about %1 of %Ln token</numerusform>
            <numerusform>The server was asked about %1 of %Ln tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln token(s)</source>
        <translation>
            <numerusform>%1 of %Ln token</numerusform>
            <numerusform>%1 of %Ln tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::TokenCalendar</name>
    <message numerus="yes">
        <source>%1 in %n day(s)</source>
        <translation>
            <numerusform>%1 in %n day</numerusform>
            <numerusform>%1 in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::TokenCard</name>
    <message numerus="yes">
        <source>Copied. It is taken off the clipboard in %n second(s).</source>
        <translation>
            <numerusform>Copied. It is taken off the clipboard in %n second.</numerusform>
            <numerusform>Copied. It is taken off the clipboard in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::TokenInspector</name>
    <message numerus="yes">
        <source>The filter hides %n of them.</source>
        <translation>
            <numerusform>The filter hides %n of them.</numerusform>
            <numerusform>The filter hides %n of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) selected</source>
        <translation>
            <numerusform>%Ln token selected</numerusform>
            <numerusform>%Ln tokens selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::TokenRolesPanel</name>
    <message numerus="yes">
        <source>%n live token(s) of this account are known here; there may be more.</source>
        <translation>
            <numerusform>%n live token of this account is known here; there may be more.</numerusform>
            <numerusform>%n live tokens of this account are known here; there may be more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Re&amp;voke %n token(s)…</source>
        <translation>
            <numerusform>Re&amp;voke %n token…</numerusform>
            <numerusform>Re&amp;voke %n tokens…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoking %n token(s)…</source>
        <translation>
            <numerusform>Revoking %n token…</numerusform>
            <numerusform>Revoking %n tokens…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s) were revoked.</source>
        <translation>
            <numerusform>%n token was revoked.</numerusform>
            <numerusform>%n tokens were revoked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n token(s) were revoked.</source>
        <translation>
            <numerusform>%1 of %n token was revoked.</numerusform>
            <numerusform>%1 of %n tokens were revoked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more were not known to the server any more: they open nothing.</source>
        <translation>
            <numerusform>%n more was not known to the server any more: it opens nothing.</numerusform>
            <numerusform>%n more were not known to the server any more: they open nothing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::TokenText</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>left of a token&apos;s life</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended %n day(s) ago</source>
        <translation>
            <numerusform>Ended %n day ago</numerusform>
            <numerusform>Ended %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::TokensPage</name>
    <message numerus="yes">
        <source>Reminders of %n service token(s) written to %1.</source>
        <translation>
            <numerusform>Reminders of %n service token written to %1.</numerusform>
            <numerusform>Reminders of %n service tokens written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) known</source>
        <translation>
            <numerusform>%Ln token known</numerusform>
            <numerusform>%Ln tokens known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln token(s) known</source>
        <translation>
            <numerusform>%1 of %Ln token known</numerusform>
            <numerusform>%1 of %Ln tokens known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected, %1 of them not visible</source>
        <translation>
            <numerusform>%Ln selected, %1 of them not visible</numerusform>
            <numerusform>%Ln selected, %1 of them not visible</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
</context>
</TS>
