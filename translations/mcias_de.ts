<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>mcias::AccountActionDialog</name>
    <message>
        <source>Activate account</source>
        <translation>Konto aktivieren</translation>
    </message>
    <message>
        <source>Deactivate account</source>
        <translation>Konto deaktivieren</translation>
    </message>
    <message>
        <source>Delete account</source>
        <translation>Konto löschen</translation>
    </message>
    <message>
        <source>&amp;Activate</source>
        <translation>&amp;Aktivieren</translation>
    </message>
    <message>
        <source>&amp;Deactivate</source>
        <translation>&amp;Deaktivieren</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Hanging on it</source>
        <translation>Was daran hängt</translation>
    </message>
    <message>
        <source>Name of the account to be deleted</source>
        <translation>Name des Kontos, das gelöscht werden soll</translation>
    </message>
    <message>
        <source>Applications that check tokens by themselves may go on accepting them until they end.</source>
        <translation>Anwendungen, die Tokens selbst prüfen, nehmen sie vielleicht weiter an, bis sie ablaufen.</translation>
    </message>
    <message>
        <source>The service can use its token again, if that is still live.</source>
        <translation>Der Dienst kann sein Token wieder verwenden, wenn es noch gültig ist.</translation>
    </message>
    <message>
        <source>The person can sign in again, and tokens that are still live are accepted again.</source>
        <translation>Die Person kann sich wieder anmelden, und noch gültige Tokens werden wieder angenommen.</translation>
    </message>
    <message>
        <source>The service&apos;s token is refused while the account is inactive.</source>
        <translation>Das Token des Dienstes wird abgelehnt, solange das Konto inaktiv ist.</translation>
    </message>
    <message>
        <source>The person cannot sign in, and their tokens are refused, while the account is inactive.</source>
        <translation>Solange das Konto inaktiv ist, kann sich die Person nicht anmelden, und ihre Tokens werden abgelehnt.</translation>
    </message>
    <message>
        <source>Nothing is lost: the account can be activated again.</source>
        <translation>Nichts geht verloren: Das Konto lässt sich wieder aktivieren.</translation>
    </message>
    <message>
        <source>The account is marked as deleted for good and all its tokens are revoked. MCIAS offers no way back.</source>
        <translation>Das Konto wird endgültig als gelöscht markiert, und alle seine Tokens werden widerrufen. MCIAS bietet keinen Weg zurück.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>To delete it, type its &amp;name: %1</source>
        <translation>Zum Löschen den &amp;Namen eingeben: %1</translation>
    </message>
    <message>
        <source>Live tokens known here: %1; there may be more</source>
        <translation>Hier bekannte gültige Tokens: %1; es kann weitere geben</translation>
    </message>
    <message>
        <source>Live tokens: none known here; the server does not list them</source>
        <translation>Gültige Tokens: hier keine bekannt; der Server listet sie nicht auf</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Hanging on it: %1</source>
        <translation>Was daran hängt: %1</translation>
    </message>
    <message>
        <source>The account is deleted: nothing of it can be changed any more.</source>
        <translation>Das Konto ist gelöscht: Daran lässt sich nichts mehr ändern.</translation>
    </message>
    <message>
        <source>The account is so already: there is nothing to do.</source>
        <translation>Das Konto ist schon so: Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Type the name of the account first.</source>
        <translation>Geben Sie zuerst den Namen des Kontos ein.</translation>
    </message>
    <message>
        <source>That is not the name of this account.</source>
        <translation>Das ist nicht der Name dieses Kontos.</translation>
    </message>
    <message>
        <source>Tick what this may lead to first.</source>
        <translation>Haken Sie zuerst ab, wozu dies führen kann.</translation>
    </message>
    <message>
        <source>What hangs on the account is still being read. Wait a moment, then look at it.</source>
        <translation>Was an dem Konto hängt, wird noch gelesen. Warten Sie einen Moment und sehen Sie es sich dann an.</translation>
    </message>
    <message>
        <source>Looking at the account once more…</source>
        <translation>Das Konto wird noch einmal angesehen …</translation>
    </message>
    <message>
        <source>The answer was lost, and the server does not say whether it was done: look before you try again.</source>
        <translation>Die Antwort ging verloren, und der Server sagt nicht, ob es geschehen ist: Sehen Sie nach, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The account %1 is active.</source>
        <translation>Das Konto %1 ist aktiv.</translation>
    </message>
    <message>
        <source>The account %1 is inactive.</source>
        <translation>Das Konto %1 ist inaktiv.</translation>
    </message>
    <message>
        <source>The account %1 is deleted.</source>
        <translation>Das Konto %1 ist gelöscht.</translation>
    </message>
    <message>
        <source>The account has changed at the server. Its status is now: %1; its roles: %2; its tags: %3. Look at it, then press “%4” again.</source>
        <translation>Das Konto hat sich auf dem Server geändert. Sein Status ist jetzt: %1; seine Rollen: %2; seine Tags: %3. Sehen Sie es sich an und drücken Sie dann noch einmal „%4“.</translation>
    </message>
    <message>
        <source>What this may lead to has changed. Look at it, then press “%1” again.</source>
        <translation>Wozu dies führen kann, hat sich geändert. Sehen Sie es sich an und drücken Sie dann noch einmal „%1“.</translation>
    </message>
</context>
<context>
    <name>mcias::AccountActions</name>
    <message>
        <source>&amp;New account…</source>
        <translation>&amp;Neues Konto …</translation>
    </message>
    <message>
        <source>Create an account (Ctrl+N)</source>
        <translation>Ein Konto anlegen (Strg+N)</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>Change status, roles and tags (Enter or F2)</source>
        <translation>Status, Rollen und Tags ändern (Eingabe oder F2)</translation>
    </message>
    <message>
        <source>&amp;Help desk</source>
        <translation>&amp;Helpdesk</translation>
    </message>
    <message>
        <source>Everything about this account on one page: password, TOTP, failed sign-ins</source>
        <translation>Alles zu diesem Konto auf einer Seite: Passwort, TOTP, gescheiterte Anmeldungen</translation>
    </message>
    <message>
        <source>&amp;Bulk…</source>
        <translation>&amp;Sammeländerung …</translation>
    </message>
    <message>
        <source>Change all selected accounts: first a plan to look at, then the changes</source>
        <translation>Alle ausgewählten Konten ändern: erst ein Plan zum Ansehen, dann die Änderungen</translation>
    </message>
    <message>
        <source>Change accounts from a &amp;list of names…</source>
        <translation>Konten aus einer Namens&amp;liste ändern …</translation>
    </message>
    <message>
        <source>Names from a file or from elsewhere, one per line</source>
        <translation>Namen aus einer Datei oder von anderswo, einer je Zeile</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>Lös&amp;chen …</translation>
    </message>
    <message>
        <source>Delete the account (Del)</source>
        <translation>Das Konto löschen (Entf)</translation>
    </message>
    <message>
        <source>&amp;Copy the rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>The selected rows as text, cells separated by tabs (Ctrl+C)</source>
        <translation>Die ausgewählten Zeilen als Text, Zellen durch Tabulatoren getrennt (Strg+C)</translation>
    </message>
    <message>
        <source>Copy the &amp;ID</source>
        <translation>&amp;ID kopieren</translation>
    </message>
    <message>
        <source>The account&apos;s ID as text</source>
        <translation>Die ID des Kontos als Text</translation>
    </message>
    <message>
        <source>Select accounts first.</source>
        <translation>Wählen Sie zuerst Konten aus.</translation>
    </message>
    <message>
        <source>Select an account first.</source>
        <translation>Wählen Sie zuerst ein Konto aus.</translation>
    </message>
    <message numerus="yes">
        <source>This is for one account: %n are selected.</source>
        <translation>
            <numerusform>Dies gilt einem einzelnen Konto: %n ist ausgewählt.</numerusform>
            <numerusform>Dies gilt einem einzelnen Konto: %n sind ausgewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The filter hides the selected account.</source>
        <translation>Der Filter verbirgt das ausgewählte Konto.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Bulk… (%n)</source>
        <translation>
            <numerusform>&amp;Sammeländerung … (%n)</numerusform>
            <numerusform>&amp;Sammeländerung … (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Show its &amp;tokens</source>
        <translation>Seine &amp;Tokens zeigen</translation>
    </message>
    <message>
        <source>The account&apos;s tokens that are known here, on the page of tokens</source>
        <translation>Die hier bekannten Tokens des Kontos, auf der Seite der Tokens</translation>
    </message>
    <message>
        <source>Cut o&amp;ff now…</source>
        <translation>Sofort a&amp;ussperren …</translation>
    </message>
    <message>
        <source>Deactivate the account, take its roles away and revoke its tokens that are known here</source>
        <translation>Das Konto deaktivieren, ihm die Rollen nehmen und seine hier bekannten Tokens widerrufen</translation>
    </message>
    <message>
        <source>Everything in the a&amp;udit log</source>
        <translation>Alles im Au&amp;dit-Protokoll</translation>
    </message>
    <message>
        <source>All that the account did, and all that was done to it, on the audit page</source>
        <translation>Alles, was das Konto tat und was mit ihm geschah, auf der Audit-Seite</translation>
    </message>
    <message>
        <source>Pass&amp;keys…</source>
        <translation>&amp;Passkeys …</translation>
    </message>
    <message>
        <source>The account&apos;s passkeys: look at them, delete one</source>
        <translation>Die Passkeys des Kontos: ansehen, einen löschen</translation>
    </message>
</context>
<context>
    <name>mcias::AccountField</name>
    <message>
        <source>Name or ID of an account</source>
        <translation>Name oder ID eines Kontos</translation>
    </message>
</context>
<context>
    <name>mcias::AccountFinder</name>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Matching accounts</source>
        <translation>Passende Konten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>Konto-ID</translation>
    </message>
    <message>
        <source>Press Enter to look up this account ID.</source>
        <translation>Drücken Sie die Eingabetaste, um diese Konto-ID nachzuschlagen.</translation>
    </message>
    <message>
        <source>The list of accounts is not available, so nobody can be found by name. A whole account ID can be looked up.</source>
        <translation>Die Liste der Konten ist nicht verfügbar, daher lässt sich niemand nach Namen finden. Eine ganze Konto-ID lässt sich nachschlagen.</translation>
    </message>
    <message>
        <source>Loading the list of accounts…</source>
        <translation>Die Liste der Konten wird geladen …</translation>
    </message>
    <message>
        <source>No account has a name like this.</source>
        <translation>Kein Konto hat einen solchen Namen.</translation>
    </message>
    <message>
        <source>Only the first %1 are shown: type more of the name.</source>
        <translation>Nur die ersten %1 sind zu sehen: Geben Sie mehr vom Namen ein.</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) match(es).</source>
        <translation>
            <numerusform>%n Konto passt.</numerusform>
            <numerusform>%n Konten passen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::AccountForm</name>
    <message>
        <source>Read a&amp;gain</source>
        <translation>E&amp;rneut lesen</translation>
    </message>
    <message>
        <source>Read roles and tags again</source>
        <translation>Rollen und Tags erneut lesen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>&amp;Active</source>
        <translation>&amp;Aktiv</translation>
    </message>
    <message>
        <source>&amp;Inactive: it can neither sign in nor use its tokens</source>
        <translation>&amp;Inaktiv: Es kann sich weder anmelden noch seine Tokens verwenden</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>Other status</source>
        <translation>Anderer Status</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>A service never signs in: its roles act through the token that is issued for it, from its next token on.</source>
        <translation>Ein Dienst meldet sich nie an: Seine Rollen wirken durch das Token, das für ihn ausgestellt wird, ab seinem nächsten Token.</translation>
    </message>
    <message>
        <source>Role %1</source>
        <translation>Rolle %1</translation>
    </message>
    <message>
        <source>May do everything in MCIAS.</source>
        <translation>Darf in MCIAS alles.</translation>
    </message>
    <message>
        <source>Has no meaning inside MCIAS itself: applications and policy rules look for it.</source>
        <translation>Hat in MCIAS selbst keine Bedeutung: Anwendungen und Richtlinienregeln fragen danach.</translation>
    </message>
    <message>
        <source>A role that this console does not know: it can be revoked here.</source>
        <translation>Eine Rolle, die diese Konsole nicht kennt: Sie lässt sich hier widerrufen.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Status %1</source>
        <translation>Status %1</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>This server does not offer them.</source>
        <translation>Dieser Server bietet sie nicht an.</translation>
    </message>
    <message>
        <source>They could not be read again.</source>
        <translation>Sie ließen sich nicht erneut lesen.</translation>
    </message>
    <message>
        <source>They could not be read, and stay as they are.</source>
        <translation>Sie ließen sich nicht lesen und bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Not known.</source>
        <translation>Nicht bekannt.</translation>
    </message>
    <message>
        <source>You may not see the roles of this account.</source>
        <translation>Sie dürfen die Rollen dieses Kontos nicht sehen.</translation>
    </message>
    <message>
        <source>You may not see the tags of this account.</source>
        <translation>Sie dürfen die Tags dieses Kontos nicht sehen.</translation>
    </message>
</context>
<context>
    <name>mcias::AccountInspector</name>
    <message>
        <source>Facts of the selected account</source>
        <translation>Angaben zum ausgewählten Konto</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Gelesen: %1</translation>
    </message>
    <message>
        <source>not told by the server</source>
        <translation>vom Server nicht genannt</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message numerus="yes">
        <source>%n known here</source>
        <translation>
            <numerusform>hier %n bekannt</numerusform>
            <numerusform>hier %n bekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>none known here</source>
        <translation>hier keine bekannt</translation>
    </message>
    <message>
        <source>The server does not list tokens: there may be others.</source>
        <translation>Der Server listet Tokens nicht auf: Es kann weitere geben.</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>Konto-ID</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Signs in with a token that is issued for it.</source>
        <translation>Meldet sich mit einem Token an, das dafür ausgestellt wird.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Second factor (TOTP)</source>
        <translation>Zweiter Faktor (TOTP)</translation>
    </message>
    <message>
        <source>A password alone opens this account.</source>
        <translation>Ein Passwort allein öffnet dieses Konto.</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) not read yet</source>
        <translation>
            <numerusform>%n Konto noch nicht gelesen</numerusform>
            <numerusform>%n Konten noch nicht gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) selected</source>
        <translation>
            <numerusform>%n Konto ausgewählt</numerusform>
            <numerusform>%n Konten ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The filter hides %n of them.</source>
        <translation>
            <numerusform>Der Filter verbirgt %n davon.</numerusform>
            <numerusform>Der Filter verbirgt %n davon.</numerusform>
        </translation>
    </message>
    <message>
        <source>By type</source>
        <translation>Nach Art</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>Nach Status</translation>
    </message>
    <message>
        <source>Roles among them</source>
        <translation>Rollen darunter</translation>
    </message>
    <message>
        <source>Tags among them</source>
        <translation>Tags darunter</translation>
    </message>
</context>
<context>
    <name>mcias::AccountStep</name>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inaktiv</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Role %1</source>
        <translation>Rolle %1</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>Tag %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>add the tag(s) %1</source>
        <translation>
            <numerusform>das Tag %1 hinzufügen</numerusform>
            <numerusform>die Tags %1 hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove the tag(s) %1</source>
        <translation>
            <numerusform>das Tag %1 entfernen</numerusform>
            <numerusform>die Tags %1 entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>grant the role %1</source>
        <translation>die Rolle %1 erteilen</translation>
    </message>
    <message>
        <source>revoke the role %1</source>
        <translation>die Rolle %1 widerrufen</translation>
    </message>
    <message>
        <source>activate the account</source>
        <translation>das Konto aktivieren</translation>
    </message>
    <message>
        <source>deactivate the account</source>
        <translation>das Konto deaktivieren</translation>
    </message>
    <message>
        <source>delete the account</source>
        <translation>das Konto löschen</translation>
    </message>
    <message>
        <source>reset the password</source>
        <translation>das Passwort zurücksetzen</translation>
    </message>
    <message>
        <source>remove the second factor</source>
        <translation>den zweiten Faktor entfernen</translation>
    </message>
    <message>
        <source>revoke the token %1</source>
        <translation>das Token %1 widerrufen</translation>
    </message>
    <message numerus="yes">
        <source>After this, no active person is known to have the role admin. The roles of %n active account(s) are not known.</source>
        <translation>
            <numerusform>Danach ist von keiner aktiven Person bekannt, dass sie die Rolle admin hat. Die Rollen von %n aktiven Konto sind nicht bekannt.</numerusform>
            <numerusform>Danach ist von keiner aktiven Person bekannt, dass sie die Rolle admin hat. Die Rollen von %n aktiven Konten sind nicht bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>After this, only system accounts have the role admin: nobody could sign in to manage this server.</source>
        <translation>Danach haben nur noch Dienstkonten die Rolle admin: Niemand könnte sich anmelden, um diesen Server zu verwalten.</translation>
    </message>
    <message>
        <source>After this, no active account has the role admin: nobody could manage this server.</source>
        <translation>Danach hat kein aktives Konto die Rolle admin: Niemand könnte diesen Server verwalten.</translation>
    </message>
    <message>
        <source>This is the account that you are signed in with: you would be cut off at once.</source>
        <translation>Dies ist das Konto, mit dem Sie angemeldet sind: Sie wären sofort ausgesperrt.</translation>
    </message>
    <message>
        <source>This is the account that you are signed in with: it would be deleted, and you would be cut off at once.</source>
        <translation>Dies ist das Konto, mit dem Sie angemeldet sind: Es würde gelöscht, und Sie wären sofort ausgesperrt.</translation>
    </message>
    <message>
        <source>This is the account that you are signed in with: from your next sign-in on you are no admin any more.</source>
        <translation>Dies ist das Konto, mit dem Sie angemeldet sind: Ab Ihrer nächsten Anmeldung haben Sie die Rolle admin nicht mehr.</translation>
    </message>
    <message>
        <source>This is the account that you are signed in with: its password alone would open it.</source>
        <translation>Dies ist das Konto, mit dem Sie angemeldet sind: Sein Passwort allein würde es öffnen.</translation>
    </message>
    <message>
        <source>This is the account that you are signed in with: all its sessions end, this one, too.</source>
        <translation>Dies ist das Konto, mit dem Sie angemeldet sind: Alle seine Sitzungen enden, auch diese.</translation>
    </message>
    <message>
        <source>This is the token of this session: you would be signed out at once.</source>
        <translation>Dies ist das Token dieser Sitzung: Sie wären sofort abgemeldet.</translation>
    </message>
    <message>
        <source>After this, no active person is known to have the role admin: the list of accounts was not read.</source>
        <translation>Danach ist von keiner aktiven Person bekannt, dass sie die Rolle admin hat: Die Liste der Konten wurde nicht gelesen.</translation>
    </message>
</context>
<context>
    <name>mcias::AccountText</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>TOTP</source>
        <translation>TOTP</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Human</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>–</source>
        <comment>a second factor: does not apply</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>On</source>
        <comment>a second factor</comment>
        <translation>An</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>a second factor</comment>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>whether a second factor is on: the server does not say</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>…</source>
        <comment>roles or tags that were not read yet</comment>
        <translation>…</translation>
    </message>
    <message>
        <source>none</source>
        <comment>roles or tags of an account</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Noch nicht gelesen</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Deleted at</source>
        <translation>Gelöscht am</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>Konto-ID</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>Konten mit der Rolle admin</translation>
    </message>
    <message>
        <source>People without TOTP</source>
        <translation>Personen ohne TOTP</translation>
    </message>
    <message>
        <source>Inactive, but with roles</source>
        <translation>Inaktiv, aber mit Rollen</translation>
    </message>
    <message>
        <source>System accounts without a token known here</source>
        <translation>Dienstkonten ohne hier bekanntes Token</translation>
    </message>
    <message>
        <source>Deleted accounts</source>
        <translation>Gelöschte Konten</translation>
    </message>
</context>
<context>
    <name>mcias::AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Select an account to see its facts here.</source>
        <translation>Wählen Sie ein Konto, um hier seine Angaben zu sehen.</translation>
    </message>
    <message>
        <source>The list could not be refreshed and is as of %1. %2</source>
        <translation>Die Liste konnte nicht aktualisiert werden und hat den Stand %1. %2</translation>
    </message>
    <message>
        <source>Loading accounts…</source>
        <translation>Konten werden geladen …</translation>
    </message>
    <message>
        <source>You may not list the accounts</source>
        <translation>Sie dürfen die Konten nicht auflisten</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translation>Erneut &amp;fragen</translation>
    </message>
    <message>
        <source>The accounts could not be loaded</source>
        <translation>Die Konten konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>Nothing asked for yet</source>
        <translation>Noch nichts abgefragt</translation>
    </message>
    <message>
        <source>&amp;Load accounts</source>
        <translation>Konten &amp;laden</translation>
    </message>
    <message>
        <source>No accounts</source>
        <translation>Keine Konten</translation>
    </message>
    <message>
        <source>No account matches</source>
        <translation>Kein Konto passt</translation>
    </message>
    <message>
        <source>&amp;Clear the filter</source>
        <translation>Filter &amp;leeren</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n Konto</numerusform>
            <numerusform>%n Konten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n account(s)</source>
        <translation>
            <numerusform>%1 von %n Konto</numerusform>
            <numerusform>%1 von %n Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>Wird aktualisiert …</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>Every word narrows the list as it is typed; the footer counts.</source>
        <translation>Jedes Wort engt die Liste beim Tippen ein; die Fußzeile zählt mit.</translation>
    </message>
    <message>
        <source>Nothing matches, and the way back is one click.</source>
        <translation>Nichts passt, und der Weg zurück ist ein Klick.</translation>
    </message>
    <message>
        <source>Re&amp;try</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>The server lists no accounts for you.</source>
        <translation>Der Server zeigt Ihnen keine Konten.</translation>
    </message>
    <message>
        <source>A form keeps what was typed: over a lock, the end of the session, and a crash.</source>
        <translation>Ein Formular behält, was eingegeben wurde: über eine Sperre, das Ende der Sitzung und einen Absturz hinweg.</translation>
    </message>
    <message>
        <source>Not all roles and tags could be read. %1</source>
        <translation>Nicht alle Rollen und Tags ließen sich lesen. %1</translation>
    </message>
    <message>
        <source>All accounts are deleted ones</source>
        <translation>Alle Konten sind gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted account(s) not shown.</source>
        <translation>
            <numerusform>%n gelöschtes Konto nicht gezeigt.</numerusform>
            <numerusform>%n gelöschte Konten nicht gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Show deleted accounts</source>
        <translation>Gelöschte Konten &amp;zeigen</translation>
    </message>
    <message>
        <source>No account in the list has this ID.</source>
        <translation>Kein Konto in der Liste hat diese ID.</translation>
    </message>
    <message>
        <source>No account fits every part of “%1”.</source>
        <translation>Kein Konto passt zu allen Teilen von „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted not shown</source>
        <translation>
            <numerusform>%n gelöschtes nicht gezeigt</numerusform>
            <numerusform>%n gelöschte nicht gezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected, not visible</source>
        <translation>
            <numerusform>%n ausgewählt, nicht sichtbar</numerusform>
            <numerusform>%n ausgewählt, nicht sichtbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected, %1 of them not visible</source>
        <translation>
            <numerusform>%n ausgewählt, davon %1 nicht sichtbar</numerusform>
            <numerusform>%n ausgewählt, davon %1 nicht sichtbar</numerusform>
        </translation>
    </message>
    <message>
        <source>The filter hides the selected account.</source>
        <translation>Der Filter verbirgt das ausgewählte Konto.</translation>
    </message>
    <message>
        <source>All accounts of the server; roles and tags of the rows in sight are read first.</source>
        <translation>Alle Konten des Servers; Rollen und Tags der sichtbaren Zeilen werden zuerst gelesen.</translation>
    </message>
    <message>
        <source>What is known of the selected account stands beside the table; all of it can be copied.</source>
        <translation>Was über das ausgewählte Konto bekannt ist, steht neben der Tabelle; alles lässt sich kopieren.</translation>
    </message>
    <message>
        <source>A filter over roles that were not all read says so, and what would complete the answer.</source>
        <translation>Ein Filter über Rollen, die noch nicht alle gelesen sind, sagt das, und auch, was die Antwort vervollständigt.</translation>
    </message>
    <message>
        <source>All roles and tags are read, at most eight requests at a time.</source>
        <translation>Alle Rollen und Tags werden gelesen, mit höchstens acht Anfragen zugleich.</translation>
    </message>
    <message>
        <source>A part of the filter that means nothing is named.</source>
        <translation>Ein Teil des Filters, der nichts bedeutet, wird genannt.</translation>
    </message>
    <message>
        <source>Several selected: what they have in common. The selection outlives the filter.</source>
        <translation>Mehrere ausgewählt: was sie gemeinsam haben. Die Auswahl überdauert den Filter.</translation>
    </message>
    <message numerus="yes">
        <source>%n not read yet: the answer may change</source>
        <translation>
            <numerusform>%n noch nicht gelesen: Die Antwort kann sich ändern</numerusform>
            <numerusform>%n noch nicht gelesen: Die Antwort kann sich ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not read yet: the answer may grow</source>
        <translation>
            <numerusform>%n noch nicht gelesen: Die Antwort kann wachsen</numerusform>
            <numerusform>%n noch nicht gelesen: Die Antwort kann wachsen</numerusform>
        </translation>
    </message>
    <message>
        <source>Refreshed (F5), and sorted by the second factor.</source>
        <translation>Aktualisiert (F5) und nach dem zweiten Faktor sortiert.</translation>
    </message>
    <message>
        <source>One change for many accounts: what is to be done, and for whom.</source>
        <translation>Eine Änderung für viele Konten: was geschehen soll und für wen.</translation>
    </message>
    <message>
        <source>The plan, row by row: what will be changed, and what is skipped and why.</source>
        <translation>Der Plan, Zeile für Zeile: was geändert wird, was ausgelassen wird und warum.</translation>
    </message>
    <message>
        <source>It runs, can be paused and ended, and is journaled: a crash loses nothing.</source>
        <translation>Sie läuft, lässt sich anhalten und beenden und wird im Journal festgehalten: Bei einem Absturz geht nichts verloren.</translation>
    </message>
    <message>
        <source>What became of each account, to be exported; what can be taken back is offered.</source>
        <translation>Was aus jedem Konto geworden ist, auch als Export; was sich zurücknehmen lässt, wird angeboten.</translation>
    </message>
    <message>
        <source>Status, roles and tags in one form; each part can be used as soon as it was read.</source>
        <translation>Status, Rollen und Tags in einem Formular; jeder Teil ist benutzbar, sobald er gelesen ist.</translation>
    </message>
    <message>
        <source>What will be sent, and nothing else: old and new, side by side.</source>
        <translation>Was gesendet wird, und sonst nichts: Alt und Neu nebeneinander.</translation>
    </message>
    <message>
        <source>Before an account goes: what hangs on it, and its name to be typed.</source>
        <translation>Bevor ein Konto gelöscht wird: was daran hängt, und sein Name ist einzugeben.</translation>
    </message>
    <message>
        <source>What is dangerous has to be ticked: here, somebody is about to delete themselves.</source>
        <translation>Was gefährlich ist, muss abgehakt werden: Hier ist jemand dabei, sich selbst zu löschen.</translation>
    </message>
    <message>
        <source>Name, start of an ID, role:admin, tag:env:prod, -word … (Ctrl+F)</source>
        <translation>Name, Anfang einer ID, role:admin, tag:env:prod, -wort … (Strg+F)</translation>
    </message>
    <message>
        <source>Every word has to be there: in the name, the type, the status, a role, a tag, or at the start of the ID.
role:admin   tag:env:prod   status:inactive   type:system   totp:no   token:none
has:roles is any role, -word leaves out what has it, and a whole ID leads to its account.</source>
        <translation>Jedes Wort muss vorkommen: in Name, Art, Status, einer Rolle, einem Tag oder am Anfang der ID.
role:admin   tag:env:prod   status:inactive   type:system   totp:no   token:none
has:roles heißt irgendeine Rolle, -wort lässt aus, was es enthält, und eine ganze ID führt zu ihrem Konto.</translation>
    </message>
    <message>
        <source>Show &amp;deleted accounts</source>
        <translation>&amp;Gelöschte Konten zeigen</translation>
    </message>
    <message>
        <source>Otherwise only filters like status:deleted show them</source>
        <translation>Sonst zeigen sie nur Filter wie status:deleted</translation>
    </message>
    <message>
        <source>Edit the selected account</source>
        <translation>Das ausgewählte Konto bearbeiten</translation>
    </message>
    <message>
        <source>Delete the selected account</source>
        <translation>Das ausgewählte Konto löschen</translation>
    </message>
    <message>
        <source>The same as commands of mcias-cli, for whoever writes it down or does it elsewhere.</source>
        <translation>Dasselbe als Befehle von mcias-cli, für alle, die es aufschreiben oder anderswo tun.</translation>
    </message>
    <message>
        <source>The passkeys of an account, to look at and to delete.</source>
        <translation>Die Passkeys eines Kontos, zum Ansehen und zum Löschen.</translation>
    </message>
</context>
<context>
    <name>mcias::ActionChecks</name>
    <message>
        <source>Not known here</source>
        <translation>Hier nicht bekannt</translation>
    </message>
</context>
<context>
    <name>mcias::ActionLog</name>
    <message>
        <source>The console ended before the answer came.</source>
        <translation>Die Konsole endete, bevor die Antwort kam.</translation>
    </message>
    <message>
        <source>The session ended before the answer came.</source>
        <translation>Die Sitzung endete, bevor die Antwort kam.</translation>
    </message>
    <message>
        <source>What the console does cannot be noted in %1: %2</source>
        <translation>Was die Konsole tut, lässt sich nicht in %1 vermerken: %2</translation>
    </message>
    <message>
        <source>What this console has sent before cannot be read from %1, and nothing is added to it: %2</source>
        <translation>Was diese Konsole bisher gesendet hat, lässt sich nicht aus %1 lesen, und es wird nichts hinzugefügt: %2</translation>
    </message>
</context>
<context>
    <name>mcias::ActionText</name>
    <message>
        <source>Under way</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Geschehen</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Nicht geschehen</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>What was sent, as a command</source>
        <translation>Gesendet, als Befehl</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>mcias::ActivityPage</name>
    <message>
        <source>Sent by this console</source>
        <translation>Von dieser Konsole gesendet</translation>
    </message>
    <message>
        <source>Command, state:unknown, call:, user: … (Ctrl+F)</source>
        <translation>Befehl, state:unknown, call:, user: … (Strg+F)</translation>
    </message>
    <message>
        <source>Cop&amp;y the command</source>
        <translation>&amp;Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Den Befehl kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy the rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>Facts of the selected action</source>
        <translation>Angaben zur ausgewählten Aktion</translation>
    </message>
    <message>
        <source>The same with mcias-cli</source>
        <translation>Dasselbe mit mcias-cli</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>Noch nichts geändert</translation>
    </message>
    <message>
        <source>Whatever this console changes on a server, and each secret it asks for, will be noted here, with what came of it. The list stays on this computer and holds no secrets.</source>
        <translation>Was immer diese Konsole auf einem Server ändert und jedes Geheimnis, nach dem sie fragt, wird hier vermerkt, mit dem, was daraus wurde. Die Liste bleibt auf diesem Rechner und enthält keine Geheimnisse.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>No action fits every part of “%1”.</source>
        <translation>Keine Aktion passt zu allen Teilen von „%1“.</translation>
    </message>
    <message>
        <source>&amp;Clear the filter</source>
        <translation>Filter &amp;leeren</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n Aktion</numerusform>
            <numerusform>%n Aktionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n action(s)</source>
        <translation>
            <numerusform>%1 von %n Aktion</numerusform>
            <numerusform>%1 von %n Aktionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Select an action first.</source>
        <translation>Wählen Sie zuerst eine Aktion aus.</translation>
    </message>
    <message>
        <source>As lines for a shell. Secrets are not in them: mcias-cli asks for each.</source>
        <translation>Als Zeilen für eine Shell. Geheimnisse sind nicht darin: mcias-cli fragt nach jedem.</translation>
    </message>
    <message>
        <source>Select an action to see what was sent and what came of it.</source>
        <translation>Wählen Sie eine Aktion, um zu sehen, was gesendet wurde und was daraus wurde.</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) selected</source>
        <translation>
            <numerusform>%n Aktion ausgewählt</numerusform>
            <numerusform>%n Aktionen ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>By this computer&apos;s clock.</source>
        <translation>Nach der Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) copied.</source>
        <translation>
            <numerusform>%n Befehl kopiert.</numerusform>
            <numerusform>%n Befehle kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>What this console has sent, with what came of it, and the same as a command.</source>
        <translation>Was diese Konsole gesendet hat, was daraus wurde, und dasselbe als Befehl.</translation>
    </message>
    <message>
        <source>Every word has to be there: in the command, the outcome, the name or the time.
state:done   state:not-done   state:unknown   state:open   call:set-roles   user:alice</source>
        <translation>Jedes Wort muss vorkommen: in Befehl, Ergebnis, Name oder Zeit.
state:done   state:not-done   state:unknown   state:open   call:set-roles   user:alice</translation>
    </message>
    <message>
        <source>What was sent is not known</source>
        <translation>Was gesendet wurde, ist nicht bekannt</translation>
    </message>
</context>
<context>
    <name>mcias::AuditActions</name>
    <message>
        <source>All that this account did, and all that was done to it</source>
        <translation>Alles, was dieses Konto tat und was mit ihm geschah</translation>
    </message>
    <message>
        <source>Everything about this to&amp;ken</source>
        <translation>Alles über dieses &amp;Token</translation>
    </message>
    <message>
        <source>All events that name the same token (jti)</source>
        <translation>Alle Ereignisse, die dasselbe Token nennen (jti)</translation>
    </message>
    <message>
        <source>All that came from this address</source>
        <translation>Alles, was von dieser Adresse kam</translation>
    </message>
    <message>
        <source>All events of this type</source>
        <translation>Alle Ereignisse dieser Art</translation>
    </message>
    <message>
        <source>What happened aro&amp;und then</source>
        <translation>Was &amp;um diese Zeit geschah</translation>
    </message>
    <message>
        <source>All events within five minutes before and after</source>
        <translation>Alle Ereignisse in den fünf Minuten davor und danach</translation>
    </message>
    <message>
        <source>The account on the accounts page</source>
        <translation>Das Konto auf der Seite der Konten</translation>
    </message>
    <message>
        <source>&amp;Help desk</source>
        <translation>&amp;Helpdesk</translation>
    </message>
    <message>
        <source>The account that the event is about, on the help desk</source>
        <translation>Das Konto, um das es geht, am Helpdesk</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>&amp;Markieren</translation>
    </message>
    <message>
        <source>Mark the selected events, here and for you alone (Ctrl+M)</source>
        <translation>Die ausgewählten Ereignisse markieren, hier und nur für Sie (Strg+M)</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>Not&amp;iz …</translation>
    </message>
    <message>
        <source>Write a note on the event; it marks it, too</source>
        <translation>Eine Notiz zum Ereignis schreiben; sie markiert es auch</translation>
    </message>
    <message>
        <source>&amp;Copy the rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>The selected rows as text, cells separated by tabs (Ctrl+C)</source>
        <translation>Die ausgewählten Zeilen als Text, Zellen durch Tabulatoren getrennt (Strg+C)</translation>
    </message>
    <message>
        <source>Copy the &amp;details</source>
        <translation>Einze&amp;lheiten kopieren</translation>
    </message>
    <message>
        <source>The event&apos;s details as text</source>
        <translation>Die Einzelheiten des Ereignisses als Text</translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>Diesen &amp;Filter speichern …</translation>
    </message>
    <message>
        <source>Keep the filter under a name</source>
        <translation>Den Filter unter einem Namen aufbewahren</translation>
    </message>
    <message>
        <source>&amp;CSV…</source>
        <translation>&amp;CSV …</translation>
    </message>
    <message>
        <source>All that the filter shows, as a table</source>
        <translation>Alles, was der Filter zeigt, als Tabelle</translation>
    </message>
    <message>
        <source>&amp;JSON…</source>
        <translation>&amp;JSON …</translation>
    </message>
    <message>
        <source>All that the filter shows, as one document</source>
        <translation>Alles, was der Filter zeigt, als ein Dokument</translation>
    </message>
    <message>
        <source>&amp;NDJSON…</source>
        <translation>&amp;NDJSON …</translation>
    </message>
    <message>
        <source>All that the filter shows, one object per line</source>
        <translation>Alles, was der Filter zeigt, ein Objekt je Zeile</translation>
    </message>
    <message>
        <source>&amp;Report (PDF)…</source>
        <translation>&amp;Bericht (PDF) …</translation>
    </message>
    <message>
        <source>What the filter shows, to be printed and signed</source>
        <translation>Was der Filter zeigt, zum Drucken und Unterschreiben</translation>
    </message>
    <message>
        <source>Select events first.</source>
        <translation>Wählen Sie zuerst Ereignisse aus.</translation>
    </message>
    <message>
        <source>There is no filter to save.</source>
        <translation>Es gibt keinen Filter zu speichern.</translation>
    </message>
    <message>
        <source>There is no event to export.</source>
        <translation>Es gibt kein Ereignis zu exportieren.</translation>
    </message>
    <message>
        <source>An export is being written.</source>
        <translation>Ein Export wird gerade geschrieben.</translation>
    </message>
    <message>
        <source>Select an event first.</source>
        <translation>Wählen Sie zuerst ein Ereignis aus.</translation>
    </message>
    <message>
        <source>The filter hides the selected event.</source>
        <translation>Der Filter verbirgt das ausgewählte Ereignis.</translation>
    </message>
    <message>
        <source>The event is about no other account.</source>
        <translation>Das Ereignis betrifft kein anderes Konto.</translation>
    </message>
    <message>
        <source>The event names no account.</source>
        <translation>Das Ereignis nennt kein Konto.</translation>
    </message>
    <message>
        <source>The event names no token.</source>
        <translation>Das Ereignis nennt kein Token.</translation>
    </message>
    <message>
        <source>The event has no address.</source>
        <translation>Das Ereignis hat keine Adresse.</translation>
    </message>
    <message>
        <source>The event has no details.</source>
        <translation>Das Ereignis hat keine Einzelheiten.</translation>
    </message>
    <message>
        <source>Everything about &amp;actor %1</source>
        <translation>Alles über den &amp;Akteur %1</translation>
    </message>
    <message>
        <source>Everything about the &amp;actor</source>
        <translation>Alles über den &amp;Akteur</translation>
    </message>
    <message>
        <source>Everything about &amp;target %1</source>
        <translation>Alles über das &amp;Ziel %1</translation>
    </message>
    <message>
        <source>Everything about the &amp;target</source>
        <translation>Alles über das &amp;Ziel</translation>
    </message>
    <message>
        <source>Everything &amp;from %1</source>
        <translation>Alles &amp;von %1</translation>
    </message>
    <message>
        <source>Everything &amp;from this address</source>
        <translation>Alles &amp;von dieser Adresse</translation>
    </message>
    <message>
        <source>All &amp;events “%1”</source>
        <translation>Alle &amp;Ereignisse „%1“</translation>
    </message>
    <message>
        <source>All &amp;events of this type</source>
        <translation>Alle &amp;Ereignisse dieser Art</translation>
    </message>
    <message>
        <source>&amp;Open %1</source>
        <translation>%1 ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Open the actor</source>
        <translation>Den Akteur ö&amp;ffnen</translation>
    </message>
    <message>
        <source>O&amp;pen %1</source>
        <translation>%1 öff&amp;nen</translation>
    </message>
    <message>
        <source>O&amp;pen the target</source>
        <translation>Das Ziel öff&amp;nen</translation>
    </message>
    <message>
        <source>Un&amp;mark</source>
        <translation>&amp;Markierung aufheben</translation>
    </message>
    <message numerus="yes">
        <source>This is for one event: %Ln are selected.</source>
        <translation>
            <numerusform>Dies gilt einem einzelnen Ereignis: %Ln ist ausgewählt.</numerusform>
            <numerusform>Dies gilt einem einzelnen Ereignis: %Ln sind ausgewählt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::AuditChart</name>
    <message>
        <source>Events over time</source>
        <translation>Ereignisse im Zeitverlauf</translation>
    </message>
    <message>
        <source>All t&amp;imes</source>
        <translation>Alle &amp;Zeiten</translation>
    </message>
    <message>
        <source>Drag over a time to see only what happened then</source>
        <translation>Eine Zeitspanne aufziehen, um nur zu sehen, was darin geschah</translation>
    </message>
    <message>
        <source>Take the time out of the filter</source>
        <translation>Die Zeit aus dem Filter nehmen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a time, and how many events</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Failures (hatched)</source>
        <translation>Gescheitert (schraffiert)</translation>
    </message>
    <message>
        <source>Events per minute</source>
        <translation>Ereignisse je Minute</translation>
    </message>
    <message numerus="yes">
        <source>Events per %n minute(s)</source>
        <translation>
            <numerusform>Ereignisse je %n Minute</numerusform>
            <numerusform>Ereignisse je %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Events per hour</source>
        <translation>Ereignisse je Stunde</translation>
    </message>
    <message numerus="yes">
        <source>Events per %n hour(s)</source>
        <translation>
            <numerusform>Ereignisse je %n Stunde</numerusform>
            <numerusform>Ereignisse je %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Events per day</source>
        <translation>Ereignisse je Tag</translation>
    </message>
    <message numerus="yes">
        <source>Events per %n day(s)</source>
        <translation>
            <numerusform>Ereignisse je %n Tag</numerusform>
            <numerusform>Ereignisse je %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>No events</source>
        <translation>Keine Ereignisse</translation>
    </message>
    <message>
        <source>%1. From %2: %3. Most of them, %4, in %5. Go along with the arrow keys; with Shift you draw a time, with Enter you choose it.</source>
        <translation>%1. %2: %3. Die meisten davon, %4, in %5. Mit den Pfeiltasten gehen Sie entlang; mit der Umschalttaste ziehen Sie eine Zeitspanne auf, mit der Eingabetaste wählen Sie sie.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln Ereignis</numerusform>
            <numerusform>%Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln gescheitert</numerusform>
            <numerusform>%Ln gescheitert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::AuditInspector</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Facts of the selected event</source>
        <translation>Angaben zum ausgewählten Ereignis</translation>
    </message>
    <message>
        <source>The selected event</source>
        <translation>Das ausgewählte Ereignis</translation>
    </message>
    <message>
        <source>Note on the event</source>
        <translation>Notiz zum Ereignis</translation>
    </message>
    <message>
        <source>A note on this event</source>
        <translation>Eine Notiz zu diesem Ereignis</translation>
    </message>
    <message>
        <source>Kept on this computer, for you alone. A note marks the event.</source>
        <translation>Auf diesem Rechner aufbewahrt, nur für Sie. Eine Notiz markiert das Ereignis.</translation>
    </message>
    <message>
        <source>&amp;Everything about</source>
        <translation>Alles ü&amp;ber</translation>
    </message>
    <message>
        <source>Everything about</source>
        <translation>Alles über</translation>
    </message>
    <message>
        <source>All events of an account, a token, an address or a type</source>
        <translation>Alle Ereignisse eines Kontos, eines Tokens, einer Adresse oder einer Art</translation>
    </message>
    <message>
        <source>Ope&amp;n</source>
        <translation>Öffn&amp;en</translation>
    </message>
    <message>
        <source>Open an account of the event</source>
        <translation>Ein Konto des Ereignisses öffnen</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>Einzelheiten: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>What this account is called is not known.</source>
        <translation>Wie dieses Konto heißt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Failed or refused</source>
        <translation>Gescheitert oder abgelehnt</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>the same account</source>
        <translation>dasselbe Konto</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Token ID (jti)</source>
        <translation>Token-ID (jti)</translation>
    </message>
    <message>
        <source>Names the token. It opens nothing.</source>
        <translation>Bezeichnet das Token; sie gewährt keinen Zugang.</translation>
    </message>
    <message>
        <source>Number of the event</source>
        <translation>Nummer des Ereignisses</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>times</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>Nach Art</translation>
    </message>
    <message>
        <source>By actor</source>
        <translation>Nach Akteur</translation>
    </message>
    <message>
        <source>By address</source>
        <translation>Nach Adresse</translation>
    </message>
    <message>
        <source>Actor ID</source>
        <translation>Akteur-ID</translation>
    </message>
    <message>
        <source>Target ID</source>
        <translation>Ziel-ID</translation>
    </message>
    <message numerus="yes">
        <source>The filter hides %Ln of them.</source>
        <translation>
            <numerusform>Der Filter verbirgt %Ln davon.</numerusform>
            <numerusform>Der Filter verbirgt %Ln davon.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln are counted.</source>
        <translation>
            <numerusform>Gezählt ist nur das erste (%Ln).</numerusform>
            <numerusform>Gezählt sind nur die ersten %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) selected</source>
        <translation>
            <numerusform>%Ln Ereignis ausgewählt</numerusform>
            <numerusform>%Ln Ereignisse ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::AuditLogPage</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>The filter is kept as “%1”.</source>
        <translation>Der Filter ist als „%1“ aufbewahrt.</translation>
    </message>
    <message>
        <source>Save a report</source>
        <translation>Einen Bericht speichern</translation>
    </message>
    <message>
        <source>Export events</source>
        <translation>Ereignisse exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>NDJSON (*.ndjson)</source>
        <translation>NDJSON (*.ndjson)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Table and facts</source>
        <translation>Tabelle und Angaben</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Number of events</source>
        <translation>Anzahl der Ereignisse</translation>
    </message>
    <message>
        <source>Age of the list</source>
        <translation>Stand der Liste</translation>
    </message>
    <message>
        <source>The export was given up: nothing was written.</source>
        <translation>Der Export wurde aufgegeben: Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 ließ sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>No event fits every part of “%1”.</source>
        <translation>Kein Ereignis passt zu allen Teilen von „%1“.</translation>
    </message>
    <message>
        <source>No event matches</source>
        <translation>Kein Ereignis passt</translation>
    </message>
    <message>
        <source>The log was not read to its end: older events may fit.</source>
        <translation>Das Protokoll wurde nicht bis zum Ende gelesen: Ältere Ereignisse können passen.</translation>
    </message>
    <message>
        <source>&amp;Clear the filter</source>
        <translation>Filter &amp;leeren</translation>
    </message>
    <message>
        <source>Reading the audit log…</source>
        <translation>Das Audit-Protokoll wird gelesen …</translation>
    </message>
    <message>
        <source>You may not read the audit log</source>
        <translation>Sie dürfen das Audit-Protokoll nicht lesen</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translation>Erneut &amp;fragen</translation>
    </message>
    <message>
        <source>This server does not offer the audit log</source>
        <translation>Dieser Server bietet das Audit-Protokoll nicht an</translation>
    </message>
    <message>
        <source>It has no such call: it may be older than this console. Everything else works as before.</source>
        <translation>Er hat keinen solchen Aufruf: Vielleicht ist er älter als diese Konsole. Alles andere arbeitet wie bisher.</translation>
    </message>
    <message>
        <source>The audit log could not be read</source>
        <translation>Das Audit-Protokoll ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>Re&amp;try</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>The audit log is empty</source>
        <translation>Das Audit-Protokoll ist leer</translation>
    </message>
    <message>
        <source>The server has written down nothing yet.</source>
        <translation>Der Server hat noch nichts vermerkt.</translation>
    </message>
    <message>
        <source>The audit log was not read</source>
        <translation>Das Audit-Protokoll wurde nicht gelesen</translation>
    </message>
    <message>
        <source>Reading was given up before anything was there.</source>
        <translation>Das Lesen wurde aufgegeben, bevor etwas da war.</translation>
    </message>
    <message>
        <source>Re&amp;ad it</source>
        <translation>Protokoll &amp;lesen</translation>
    </message>
    <message>
        <source>You may not read the audit log any more; what was read before is still here. %1</source>
        <translation>Sie dürfen das Audit-Protokoll nicht mehr lesen; was vorher gelesen wurde, ist noch hier. %1</translation>
    </message>
    <message>
        <source>The audit log could not be read any further; what was read before is still here. %1</source>
        <translation>Das Audit-Protokoll ließ sich nicht weiter lesen; was vorher gelesen wurde, ist noch hier. %1</translation>
    </message>
    <message>
        <source>Whole log, as of %1</source>
        <translation>Ganzes Protokoll, Stand %1</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <comment>times</comment>
        <translation>Von %1 bis %2</translation>
    </message>
    <message>
        <source>“%1” is no regular expression yet.</source>
        <translation>„%1“ ist noch kein regulärer Ausdruck.</translation>
    </message>
    <message>
        <source>“%1” is no time: write 2026-11-22, 2026-11-22T09:30, today or -24h.</source>
        <translation>„%1“ ist keine Zeit: Schreiben Sie 2026-11-22, 2026-11-22T09:30, today oder -24h.</translation>
    </message>
    <message>
        <source>“%1” costs too much: not all events were looked at.</source>
        <translation>„%1“ ist zu aufwendig: Nicht alle Ereignisse wurden angesehen.</translation>
    </message>
    <message>
        <source>“%1:” is looked for as text. Keys are %2.</source>
        <translation>„%1:“ wird als Text gesucht. Schlüssel sind %2.</translation>
    </message>
    <message>
        <source>%1… is %2</source>
        <translation>%1… ist %2</translation>
    </message>
    <message>
        <source>Select an event to see all that the log tells of it.</source>
        <translation>Wählen Sie ein Ereignis, um alles zu sehen, was das Protokoll darüber sagt.</translation>
    </message>
    <message>
        <source>The filter hides the selected event.</source>
        <translation>Der Filter verbirgt das ausgewählte Ereignis.</translation>
    </message>
    <message>
        <source>There are no events to draw.</source>
        <translation>Es gibt keine Ereignisse zu zeichnen.</translation>
    </message>
    <message>
        <source>No event matches the filter.</source>
        <translation>Kein Ereignis passt zum Filter.</translation>
    </message>
    <message>
        <source>The whole audit log, newest first, and when it all happened.</source>
        <translation>Das ganze Audit-Protokoll, das Neueste zuerst, und wann alles geschah.</translation>
    </message>
    <message>
        <source>What failed or was refused; a time is being drawn into the chart.</source>
        <translation>Was gescheitert ist oder abgelehnt wurde; im Diagramm wird gerade eine Zeitspanne aufgezogen.</translation>
    </message>
    <message>
        <source>The time that was drawn is a part of the filter now.</source>
        <translation>Die aufgezogene Zeitspanne ist jetzt ein Teil des Filters.</translation>
    </message>
    <message>
        <source>One event with all that the log tells of it, marked and noted on; and the ways from it to others.</source>
        <translation>Ein Ereignis mit allem, was das Protokoll darüber sagt, mit Markierung und Notiz; und die Wege von dort zu anderen.</translation>
    </message>
    <message>
        <source>Asked about on the phone</source>
        <translation>Telefonisch nachgefragt</translation>
    </message>
    <message>
        <source>Everything about one token, from its issue to its end.</source>
        <translation>Alles über ein Token, von der Ausstellung bis zum Ende.</translation>
    </message>
    <message>
        <source>A filter is kept under a name.</source>
        <translation>Ein Filter wird unter einem Namen aufbewahrt.</translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln event(s) cannot be marked. Nothing was changed.</source>
        <translation>
            <numerusform>Mehr als %Ln Ereignis lässt sich nicht markieren. Nichts wurde geändert.</numerusform>
            <numerusform>Mehr als %Ln Ereignisse lassen sich nicht markieren. Nichts wurde geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) were removed with their marks.</source>
        <translation>
            <numerusform>%Ln Notiz ging mit ihrer Markierung.</numerusform>
            <numerusform>%Ln Notizen gingen mit ihren Markierungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a note on the selected event</source>
        <translation>Eine Notiz zum ausgewählten Ereignis schreiben</translation>
    </message>
    <message numerus="yes">
        <source>The note was not kept: %Ln event(s) are marked already. It waits in its field: unmark some, then press Enter there.</source>
        <translation>
            <numerusform>Die Notiz wurde nicht aufbewahrt: %Ln Ereignis ist schon markiert. Sie wartet in ihrem Feld: Heben Sie eine Markierung auf und drücken Sie dann dort die Eingabetaste.</numerusform>
            <numerusform>Die Notiz wurde nicht aufbewahrt: %Ln Ereignisse sind schon markiert. Sie wartet in ihrem Feld: Heben Sie einige Markierungen auf und drücken Sie dann dort die Eingabetaste.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation>
            <numerusform>%Ln Zeile kopiert.</numerusform>
            <numerusform>%Ln Zeilen kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected event(s) that the filter hides left out.</source>
        <translation>
            <numerusform>%Ln ausgewähltes Ereignis, das der Filter verbirgt, ausgelassen.</numerusform>
            <numerusform>%Ln ausgewählte Ereignisse, die der Filter verbirgt, ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A report of %Ln event(s) written to %1.</source>
        <translation>
            <numerusform>Ein Bericht über %Ln Ereignis in %1 geschrieben.</numerusform>
            <numerusform>Ein Bericht über %Ln Ereignisse in %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) written to %1, and a manifest beside it.</source>
        <translation>
            <numerusform>%Ln Ereignis in %1 geschrieben, daneben ein Manifest.</numerusform>
            <numerusform>%Ln Ereignisse in %1 geschrieben, daneben ein Manifest.</numerusform>
        </translation>
    </message>
    <message>
        <source>The log on the server is not the one that was read here: its newest events are gone. It was put back to a former state, or they were taken out; what came since may be missing here.</source>
        <translation>Das Protokoll auf dem Server ist nicht mehr das, das hier gelesen wurde: Seine neuesten Ereignisse fehlen. Es wurde auf einen früheren Stand zurückgesetzt, oder sie wurden entfernt; was seither kam, kann hier fehlen.</translation>
    </message>
    <message>
        <source>Read it ane&amp;w</source>
        <translation>Neu &amp;lesen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln Ereignis</numerusform>
            <numerusform>%Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln event(s)</source>
        <translation>
            <numerusform>%1 von %Ln Ereignis</numerusform>
            <numerusform>%1 von %Ln Ereignissen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected, %1 of them not visible</source>
        <translation>
            <numerusform>%Ln ausgewählt, davon %1 nicht sichtbar</numerusform>
            <numerusform>%Ln ausgewählt, davon %1 nicht sichtbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln marked</source>
        <translation>
            <numerusform>%Ln markiert</numerusform>
            <numerusform>%Ln markiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Whole log, as of %1; the server has %2 of these events no more</source>
        <translation>Ganzes Protokoll, Stand %1; %2 dieser Ereignisse hat der Server nicht mehr</translation>
    </message>
    <message>
        <source>No event has exactly “%1”: what begins so is shown.</source>
        <translation>Kein Ereignis hat genau „%1“: Gezeigt wird, was so beginnt.</translation>
    </message>
</context>
<context>
    <name>mcias::AuditReading</name>
    <message>
        <source>How far the log was read</source>
        <translation>Wie weit das Protokoll gelesen ist</translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation>Das Protokoll wird gelesen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>Pause reading; what was read stays</source>
        <translation>Das Lesen pausieren; was gelesen wurde, bleibt</translation>
    </message>
    <message>
        <source>Read &amp;on</source>
        <translation>&amp;Weiterlesen</translation>
    </message>
    <message>
        <source>Go on reading towards older events</source>
        <translation>Zu älteren Ereignissen hin weiterlesen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>St&amp;oppen</translation>
    </message>
    <message>
        <source>Give up reading; what was read stays</source>
        <translation>Das Lesen aufgeben; was gelesen wurde, bleibt</translation>
    </message>
    <message>
        <source>Go to the newest events</source>
        <translation>Zu den neuesten Ereignissen gehen</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 von %2 Ereignissen</translation>
    </message>
    <message>
        <source>Reading the log: %1…</source>
        <translation>Das Protokoll wird gelesen: %1 …</translation>
    </message>
    <message>
        <source>Waiting, then reading goes on by itself: %1 read.</source>
        <translation>Wartet, dann geht das Lesen von selbst weiter: %1 gelesen.</translation>
    </message>
    <message>
        <source>Reading is paused: %1, back to %2.</source>
        <translation>Das Lesen pausiert: %1, zurück bis %2.</translation>
    </message>
    <message>
        <source>Not read to its end: %1, back to %2. Older events are missing here.</source>
        <translation>Nicht bis zum Ende gelesen: %1, zurück bis %2. Ältere Ereignisse fehlen hier.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln Ereignis</numerusform>
            <numerusform>%Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ne&amp;w event(s), %1 fit the filter</source>
        <translation>
            <numerusform>%Ln &amp;neues Ereignis, davon passend: %1</numerusform>
            <numerusform>%Ln &amp;neue Ereignisse, davon passend: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new event(s), %1 fit the filter. Go to the newest events</source>
        <translation>
            <numerusform>%Ln neues Ereignis, zum Filter passend: %1. Zu den neuesten Ereignissen</numerusform>
            <numerusform>%Ln neue Ereignisse, zum Filter passend: %1. Zu den neuesten Ereignissen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ne&amp;w event(s)</source>
        <translation>
            <numerusform>%Ln &amp;neues Ereignis</numerusform>
            <numerusform>%Ln &amp;neue Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new event(s). Go to the newest events</source>
        <translation>
            <numerusform>%Ln neues Ereignis. Zu den neuesten Ereignissen gehen</numerusform>
            <numerusform>%Ln neue Ereignisse. Zu den neuesten Ereignissen gehen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::AuditReport</name>
    <message>
        <source>The report was cancelled.</source>
        <translation>Der Bericht wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>mcias::AuditReportPages</name>
    <message>
        <source>Audit report</source>
        <translation>Audit-Bericht</translation>
    </message>
    <message>
        <source>Server %1, by %2, %3 (%4)</source>
        <translation>Server %1, von %2, %3 (%4)</translation>
    </message>
    <message>
        <source>No filter: all events that were read</source>
        <translation>Kein Filter: alle gelesenen Ereignisse</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>The log was not read as a whole: %1 events, back to %2. There may be older ones that match.</source>
        <translation>Das Protokoll wurde nicht ganz gelesen: %1 Ereignisse, zurück bis %2. Es kann ältere geben, die passen.</translation>
    </message>
    <message>
        <source>The log was not read.</source>
        <translation>Das Protokoll wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Events that match: %1</source>
        <translation>Passende Ereignisse: %1</translation>
    </message>
    <message>
        <source>Too many to print: these are the first %1 in the order of the table. Exports as CSV or JSON have all of them.</source>
        <translation>Zu viele zum Drucken: Dies sind die ersten %1 in der Reihenfolge der Tabelle. Exporte als CSV oder JSON enthalten alle.</translation>
    </message>
    <message>
        <source>Events by time, failures and refusals in red; at most %1 in one bar</source>
        <translation>Ereignisse nach Zeit, gescheiterte und abgelehnte rot; höchstens %1 in einem Balken</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>Zeit (%1)</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>Audit report, %1 (%2)</source>
        <translation>Audit-Bericht, %1 (%2)</translation>
    </message>
    <message>
        <source>In it, %1 is %2.</source>
        <translation>Darin ist %1: %2.</translation>
    </message>
    <message>
        <source>Of the filter, this was not understood, or costs too much, and was not applied to all events: %1</source>
        <translation>Dies am Filter wurde nicht verstanden oder ist zu aufwendig und wurde nicht auf alle Ereignisse angewandt: %1</translation>
    </message>
    <message>
        <source>No event has exactly this; those that begin so are listed: %1</source>
        <translation>Kein Ereignis hat genau dies; aufgeführt sind die, die so beginnen: %1</translation>
    </message>
    <message>
        <source>The log was read as a whole, as of %2: %1 events.</source>
        <translation>Das Protokoll wurde ganz gelesen, Stand %2: %1 Ereignisse.</translation>
    </message>
</context>
<context>
    <name>mcias::AuditTable</name>
    <message>
        <source>%1: %2</source>
        <comment>a detail and its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Failed sign-ins of the last 24 hours</source>
        <translation>Gescheiterte Anmeldungen der letzten 24 Stunden</translation>
    </message>
    <message>
        <source>All that failed or was refused</source>
        <translation>Alles, was gescheitert ist oder abgelehnt wurde</translation>
    </message>
    <message>
        <source>All of today</source>
        <translation>Alles von heute</translation>
    </message>
    <message>
        <source>Roles granted and revoked</source>
        <translation>Erteilte und widerrufene Rollen</translation>
    </message>
    <message>
        <source>Passwords reset or changed, second factors and passkeys removed</source>
        <translation>Zurückgesetzte oder geänderte Passwörter, entfernte zweite Faktoren und Passkeys</translation>
    </message>
    <message>
        <source>Tokens issued, renewed and ended</source>
        <translation>Ausgestellte, erneuerte und beendete Tokens</translation>
    </message>
    <message>
        <source>Accounts created, changed and deleted</source>
        <translation>Angelegte, geänderte und gelöschte Konten</translation>
    </message>
    <message>
        <source>Policy rules created, changed and deleted</source>
        <translation>Angelegte, geänderte und gelöschte Richtlinienregeln</translation>
    </message>
    <message>
        <source>What policies refused</source>
        <translation>Was Richtlinien abgelehnt haben</translation>
    </message>
    <message>
        <source>Postgres passwords disclosed</source>
        <translation>Preisgegebene Postgres-Passwörter</translation>
    </message>
    <message>
        <source>Vault sealed and unsealed</source>
        <translation>Tresor versiegelt und entsiegelt</translation>
    </message>
    <message>
        <source>Marked events</source>
        <translation>Markierte Ereignisse</translation>
    </message>
    <message>
        <source>%1 (deleted)</source>
        <comment>an account</comment>
        <translation>%1 (gelöscht)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Actor ID</source>
        <translation>Akteur-ID</translation>
    </message>
    <message>
        <source>Target ID</source>
        <translation>Ziel-ID</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <comment>with the zone</comment>
        <translation>Zeit (%1)</translation>
    </message>
    <message>
        <source>%1, marked</source>
        <comment>a time</comment>
        <translation>%1, markiert</translation>
    </message>
</context>
<context>
    <name>mcias::AuditText</name>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Sign-in failed</source>
        <translation>Anmeldung gescheitert</translation>
    </message>
    <message>
        <source>Sign-in failed: wrong code</source>
        <translation>Anmeldung gescheitert: falscher Code</translation>
    </message>
    <message>
        <source>Token issued</source>
        <translation>Token ausgestellt</translation>
    </message>
    <message>
        <source>Token renewed</source>
        <translation>Token erneuert</translation>
    </message>
    <message>
        <source>Token revoked</source>
        <translation>Token widerrufen</translation>
    </message>
    <message>
        <source>Token expired</source>
        <translation>Token abgelaufen</translation>
    </message>
    <message>
        <source>Account created</source>
        <translation>Konto angelegt</translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation>Konto geändert</translation>
    </message>
    <message>
        <source>Account deleted</source>
        <translation>Konto gelöscht</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Passwort geändert</translation>
    </message>
    <message>
        <source>Role granted</source>
        <translation>Rolle erteilt</translation>
    </message>
    <message>
        <source>Role revoked</source>
        <translation>Rolle widerrufen</translation>
    </message>
    <message>
        <source>Second factor (TOTP) set up</source>
        <translation>Zweiter Faktor (TOTP) eingerichtet</translation>
    </message>
    <message>
        <source>Second factor (TOTP) removed</source>
        <translation>Zweiter Faktor (TOTP) entfernt</translation>
    </message>
    <message>
        <source>Postgres credentials read</source>
        <translation>Postgres-Zugangsdaten gelesen</translation>
    </message>
    <message>
        <source>Postgres credentials changed</source>
        <translation>Postgres-Zugangsdaten geändert</translation>
    </message>
    <message>
        <source>Tag added</source>
        <translation>Tag hinzugefügt</translation>
    </message>
    <message>
        <source>Tag removed</source>
        <translation>Tag entfernt</translation>
    </message>
    <message>
        <source>Policy rule created</source>
        <translation>Richtlinienregel angelegt</translation>
    </message>
    <message>
        <source>Policy rule changed</source>
        <translation>Richtlinienregel geändert</translation>
    </message>
    <message>
        <source>Policy rule deleted</source>
        <translation>Richtlinienregel gelöscht</translation>
    </message>
    <message>
        <source>Refused by a policy</source>
        <translation>Von einer Richtlinie abgelehnt</translation>
    </message>
    <message>
        <source>Passkey added</source>
        <translation>Passkey hinzugefügt</translation>
    </message>
    <message>
        <source>Passkey removed</source>
        <translation>Passkey entfernt</translation>
    </message>
    <message>
        <source>Signed in with a passkey</source>
        <translation>Mit einem Passkey angemeldet</translation>
    </message>
    <message>
        <source>Sign-in with a passkey failed</source>
        <translation>Anmeldung mit einem Passkey gescheitert</translation>
    </message>
    <message>
        <source>Vault sealed</source>
        <translation>Tresor versiegelt</translation>
    </message>
    <message>
        <source>Vault unsealed</source>
        <translation>Tresor entsiegelt</translation>
    </message>
    <message>
        <source>Single sign-on asked for</source>
        <translation>Single Sign-on angefragt</translation>
    </message>
    <message>
        <source>Signed in by single sign-on</source>
        <translation>Durch Single Sign-on angemeldet</translation>
    </message>
    <message>
        <source>Single sign-on client created</source>
        <translation>Single-Sign-on-Client angelegt</translation>
    </message>
    <message>
        <source>Single sign-on client changed</source>
        <translation>Single-Sign-on-Client geändert</translation>
    </message>
    <message>
        <source>Single sign-on client deleted</source>
        <translation>Single-Sign-on-Client gelöscht</translation>
    </message>
    <message>
        <source>wrong password</source>
        <translation>falsches Passwort</translation>
    </message>
    <message>
        <source>the account is locked out</source>
        <translation>das Konto ist vorübergehend gesperrt</translation>
    </message>
    <message>
        <source>the account is inactive</source>
        <translation>das Konto ist inaktiv</translation>
    </message>
    <message>
        <source>the account is deleted</source>
        <translation>das Konto ist gelöscht</translation>
    </message>
    <message>
        <source>while setting up the second factor</source>
        <translation>beim Einrichten des zweiten Faktors</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>abgemeldet</translation>
    </message>
    <message>
        <source>replaced by a new one</source>
        <translation>durch ein neues ersetzt</translation>
    </message>
    <message>
        <source>the password was changed</source>
        <translation>das Passwort wurde geändert</translation>
    </message>
    <message>
        <source>the password was reset</source>
        <translation>das Passwort wurde zurückgesetzt</translation>
    </message>
    <message>
        <source>the account was deleted</source>
        <translation>das Konto wurde gelöscht</translation>
    </message>
    <message>
        <source>Signed in to %1</source>
        <translation>Angemeldet bei %1</translation>
    </message>
    <message>
        <source>Status changed: %1 → %2</source>
        <translation>Status geändert: %1 → %2</translation>
    </message>
    <message>
        <source>Password reset</source>
        <translation>Passwort zurückgesetzt</translation>
    </message>
    <message>
        <source>Role %1 granted</source>
        <translation>Rolle %1 erteilt</translation>
    </message>
    <message>
        <source>Role %1 revoked</source>
        <translation>Rolle %1 widerrufen</translation>
    </message>
    <message>
        <source>Tag %1 added</source>
        <translation>Tag %1 hinzugefügt</translation>
    </message>
    <message>
        <source>Tag %1 removed</source>
        <translation>Tag %1 entfernt</translation>
    </message>
    <message>
        <source>Refused by a policy: %1</source>
        <translation>Von einer Richtlinie abgelehnt: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happened, and why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, account %2</source>
        <translation>%1, Konto %2</translation>
    </message>
    <message>
        <source>%1, by this account</source>
        <translation>%1, durch dieses Konto</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, durch %2</translation>
    </message>
</context>
<context>
    <name>mcias::AuditToolbar</name>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>Mi&amp;tlesen</translation>
    </message>
    <message>
        <source>&amp;Local time</source>
        <translation>&amp;Ortszeit</translation>
    </message>
    <message>
        <source>&amp;UTC</source>
        <translation>&amp;UTC</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xport</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>All events that the filter shows, with a manifest that vouches for the file</source>
        <translation>Alle Ereignisse, die der Filter zeigt, mit einem Manifest, das für die Datei bürgt</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Read what is new</source>
        <translation>Lesen, was neu ist</translation>
    </message>
    <message>
        <source>Read what is new in the log (F5)</source>
        <translation>Lesen, was im Protokoll neu ist (F5)</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>Ereignisse filtern</translation>
    </message>
    <message>
        <source>Name, type:login_fail, ip:10.20, after:-24h … (Ctrl+F)</source>
        <translation>Name, type:login_fail, ip:10.20, after:-24h … (Strg+F)</translation>
    </message>
    <message>
        <source>Every word has to be there: in the event&apos;s type, its accounts, its address or its details.
type:login_fail   actor:amara   target:backup-bot   about:amara   ip:10.20   jti:7f3a   id:4711
after:2026-11-01   before:2026-11-02T12:00   after:-24h   failed:yes   mark:yes
OR and NOT between words, parentheses, -word leaves out, /regular expression/.</source>
        <translation>Jedes Wort muss vorkommen: in Art, Konten, Adresse oder Einzelheiten des Ereignisses.
type:login_fail   actor:amara   target:backup-bot   about:amara   ip:10.20   jti:7f3a   id:4711
after:2026-11-01   before:2026-11-02T12:00   after:-24h   failed:yes   mark:yes
OR und NOT zwischen Wörtern, Klammern, -wort lässt aus, /regulärer Ausdruck/.</translation>
    </message>
    <message>
        <source>Sa&amp;ved</source>
        <translation>Ge&amp;speicherte</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Filters that you have given a name</source>
        <translation>Filter, denen Sie einen Namen gegeben haben</translation>
    </message>
    <message>
        <source>Note on the filter</source>
        <translation>Hinweis zum Filter</translation>
    </message>
    <message>
        <source>Chart of events over time</source>
        <translation>Diagramm der Ereignisse im Zeitverlauf</translation>
    </message>
    <message>
        <source>Whether the chart of events over time is shown</source>
        <translation>Ob das Diagramm der Ereignisse im Zeitverlauf gezeigt wird</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Which columns are shown</source>
        <translation>Welche Spalten gezeigt werden</translation>
    </message>
    <message>
        <source>&amp;Questions</source>
        <translation>Abfra&amp;gen</translation>
    </message>
    <message>
        <source>Ready questions</source>
        <translation>Fertige Abfragen</translation>
    </message>
    <message>
        <source>Filters that are often needed</source>
        <translation>Filter, die oft gebraucht werden</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Ortszeit</translation>
    </message>
    <message>
        <source>Time zone: %1</source>
        <translation>Zeitzone: %1</translation>
    </message>
    <message>
        <source>&amp;Following</source>
        <translation>Liest mi&amp;t</translation>
    </message>
    <message>
        <source>Follow the log</source>
        <translation>Das Protokoll mitlesen</translation>
    </message>
    <message>
        <source>The server is asked for new events every few seconds. Press to pause.</source>
        <translation>Der Server wird alle paar Sekunden nach neuen Ereignissen gefragt. Drücken pausiert das.</translation>
    </message>
    <message>
        <source>Ask the server for new events every few seconds</source>
        <translation>Den Server alle paar Sekunden nach neuen Ereignissen fragen</translation>
    </message>
    <message>
        <source>The zone of all times on this page, also in the report; other exports are in UTC</source>
        <translation>Die Zeitzone für alle Zeiten auf dieser Seite, auch im Bericht; andere Exporte sind in UTC</translation>
    </message>
</context>
<context>
    <name>mcias::AuthorityFile</name>
    <message>
        <source>No file was chosen.</source>
        <translation>Es wurde keine Datei gewählt.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 is a folder. Choose the file in it that holds the authority&apos;s certificate.</source>
        <translation>%1 ist ein Ordner. Wählen Sie darin die Datei mit dem Zertifikat der Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file.</source>
        <translation>%1 ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>%1 is too large for a file of certificates.</source>
        <translation>%1 ist zu groß für eine Datei mit Zertifikaten.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>This file holds a private key and no certificate. Choose the authority&apos;s certificate: it is public. A private key should never leave the machine that it belongs to.</source>
        <translation>Diese Datei enthält einen privaten Schlüssel und kein Zertifikat. Wählen Sie das Zertifikat der Zertifizierungsstelle: Es ist öffentlich. Ein privater Schlüssel sollte den Rechner, zu dem er gehört, nie verlassen.</translation>
    </message>
    <message>
        <source>This file holds a private key beside its certificates. Ask for a file with the certificate alone: whoever has the key can pretend to be the server.</source>
        <translation>Diese Datei enthält neben den Zertifikaten einen privaten Schlüssel. Fordern Sie eine Datei nur mit dem Zertifikat an: Wer den Schlüssel hat, kann sich als der Server ausgeben.</translation>
    </message>
    <message>
        <source>This certificate is in DER form; PEM is wanted. Convert it with: openssl x509 -inform der -in certificate.der -out ca.pem</source>
        <translation>Dieses Zertifikat liegt in DER-Form vor; gebraucht wird PEM. Umwandeln lässt es sich mit: openssl x509 -inform der -in certificate.der -out ca.pem</translation>
    </message>
    <message>
        <source>This file holds no certificate in PEM form. Such a file is a text with the line -----BEGIN CERTIFICATE-----.</source>
        <translation>Diese Datei enthält kein Zertifikat in PEM-Form. Eine solche Datei ist ein Text mit der Zeile -----BEGIN CERTIFICATE-----.</translation>
    </message>
    <message numerus="yes">
        <source>This file is damaged: of %n certificate(s), only %1 can be read.</source>
        <translation>
            <numerusform>Diese Datei ist beschädigt: Lesbar ist nur %1 von %n Zertifikat.</numerusform>
            <numerusform>Diese Datei ist beschädigt: Lesbar ist nur %1 von %n Zertifikaten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::BulkChoiceForm</name>
    <message>
        <source>Grant a role</source>
        <translation>Eine Rolle erteilen</translation>
    </message>
    <message>
        <source>Revoke a role</source>
        <translation>Eine Rolle widerrufen</translation>
    </message>
    <message>
        <source>Set exactly these roles</source>
        <translation>Genau diese Rollen setzen</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Tags hinzufügen</translation>
    </message>
    <message>
        <source>Remove tags</source>
        <translation>Tags entfernen</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Roles are read when a token is issued: tokens that are out keep their old roles until they are renewed or revoked.</source>
        <translation>Rollen werden gelesen, wenn ein Token ausgestellt wird: Tokens, die schon vergeben sind, behalten ihre alten Rollen, bis sie erneuert oder widerrufen werden.</translation>
    </message>
    <message>
        <source>All other tags of the accounts stay what they are.</source>
        <translation>Alle anderen Tags der Konten bleiben, was sie sind.</translation>
    </message>
    <message>
        <source>Inactive accounts can sign in again.</source>
        <translation>Inaktive Konten können sich wieder anmelden.</translation>
    </message>
    <message>
        <source>Nobody can sign in to an inactive account. It can be activated again.</source>
        <translation>Mit einem inaktiven Konto kann sich niemand anmelden. Es lässt sich wieder aktivieren.</translation>
    </message>
    <message>
        <source>Deleted accounts stay in the list as deleted, and their tokens are revoked. There is no way back.</source>
        <translation>Gelöschte Konten bleiben als gelöscht in der Liste, und ihre Tokens werden widerrufen. Es gibt keinen Weg zurück.</translation>
    </message>
    <message>
        <source>&amp;What is to be done</source>
        <translation>&amp;Was geschehen soll</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Was geschehen soll</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rolle</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Role %1</source>
        <translation>Rolle %1</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>&amp;Tags</translation>
    </message>
    <message>
        <source>&amp;Accounts: one name on each line, or a CSV file with a column username</source>
        <translation>&amp;Konten: ein Name je Zeile oder eine CSV-Datei mit einer Spalte username</translation>
    </message>
    <message>
        <source>Names of the accounts, one on each line</source>
        <translation>Namen der Konten, einer je Zeile</translation>
    </message>
    <message>
        <source>&amp;Open a list…</source>
        <translation>&amp;Liste öffnen …</translation>
    </message>
    <message>
        <source>Open a list of names</source>
        <translation>Eine Liste mit Namen öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n Name</numerusform>
            <numerusform>%n Namen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) in the column %1</source>
        <translation>
            <numerusform>%n Name in der Spalte %1</numerusform>
            <numerusform>%n Namen in der Spalte %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt)</source>
        <translation>Listen (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file %1 could not be read: %2.</source>
        <translation>Die Datei %1 ließ sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>The list %1 is too long for this window.</source>
        <translation>Die Liste %1 ist zu lang für dieses Fenster.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
</context>
<context>
    <name>mcias::BulkDialog</name>
    <message>
        <source>Reading what the accounts have now…</source>
        <translation>Es wird gelesen, was die Konten jetzt haben …</translation>
    </message>
    <message>
        <source>Bulk change</source>
        <translation>Sammeländerung</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were written to %1.</source>
        <translation>
            <numerusform>%n Zeile wurde in %1 geschrieben.</numerusform>
            <numerusform>%n Zeilen wurden in %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file %1 could not be written: %2</source>
        <translation>Die Datei %1 ließ sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>Accounts that are read</source>
        <translation>Gelesene Konten</translation>
    </message>
    <message>
        <source>Change many accounts</source>
        <translation>Viele Konten ändern</translation>
    </message>
    <message>
        <source>A report that was not seen</source>
        <translation>Ein Bericht, der nicht gesehen wurde</translation>
    </message>
    <message>
        <source>A bulk change was interrupted</source>
        <translation>Eine Sammeländerung wurde unterbrochen</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Check the plan</source>
        <translation>Plan prüfen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Step %1 of 4: %2 · %3</source>
        <extracomment>where one is in a bulk change: `Step 2 of 4: Check the plan · production`</extracomment>
        <translation>Schritt %1 von 4: %2 · %3</translation>
    </message>
    <message>
        <source>&amp;Export the report…</source>
        <translation>Bericht e&amp;xportieren …</translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation>&amp;Rückgängig …</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Retry %n…</source>
        <comment>accounts</comment>
        <translation>
            <numerusform>%n &amp;wiederholen …</numerusform>
            <numerusform>%n &amp;wiederholen …</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Make the &amp;plan</source>
        <translation>&amp;Plan erstellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>St&amp;oppen</translation>
    </message>
    <message>
        <source>&amp;Show the report</source>
        <translation>Bericht &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>Jetzt &amp;nicht</translation>
    </message>
    <message>
        <source>Discard i&amp;t…</source>
        <translation>&amp;Verwerfen …</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>&amp;End it…</source>
        <translation>Be&amp;enden …</translation>
    </message>
    <message numerus="yes">
        <source>These are too many accounts for one change: %n at most.</source>
        <translation>
            <numerusform>Das sind zu viele Konten für eine Änderung: höchstens %n.</numerusform>
            <numerusform>Das sind zu viele Konten für eine Änderung: höchstens %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>This profile is read-only: the plan can be looked at, and not be run.</source>
        <translation>Dieses Profil ist schreibgeschützt: Der Plan lässt sich ansehen, aber nicht ausführen.</translation>
    </message>
    <message>
        <source>There is no folder for journals, and nothing is changed without one.</source>
        <translation>Es gibt keinen Ordner für Journale, und ohne ihn wird nichts geändert.</translation>
    </message>
    <message>
        <source>The plan could not be made: %1</source>
        <translation>Der Plan ließ sich nicht erstellen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) were not changed, or it cannot be told: see the notes.</source>
        <translation>
            <numerusform>%n Konto wurde nicht geändert, oder es ist ungewiss: siehe die Hinweise.</numerusform>
            <numerusform>%n Konten wurden nicht geändert, oder es ist ungewiss: siehe die Hinweise.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was begun %1.</source>
        <translation>Begonnen: %1.</translation>
    </message>
    <message>
        <source>Accounts that are over are not touched again. The one that was under way is looked at first, so that nothing is done twice.</source>
        <translation>Erledigte Konten werden nicht noch einmal angefasst. Das Konto, das gerade in Arbeit war, wird zuerst angesehen, damit nichts doppelt geschieht.</translation>
    </message>
    <message>
        <source>The journal is in use by another console, or could not be removed.</source>
        <translation>Das Journal wird von einer anderen Konsole benutzt oder ließ sich nicht entfernen.</translation>
    </message>
    <message>
        <source>The report is lost then. Nothing is changed at the server.</source>
        <translation>Der Bericht ist dann verloren. Auf dem Server ändert sich nichts.</translation>
    </message>
    <message>
        <source>What has been done stays done, and the rest is not done. Nobody is asked about it again.</source>
        <translation>Was geschehen ist, bleibt; der Rest geschieht nicht. Danach wird nicht noch einmal gefragt.</translation>
    </message>
    <message>
        <source>&amp;Discard it</source>
        <translation>Ver&amp;werfen</translation>
    </message>
    <message>
        <source>The change is under way. Ended now, it stops after the account that it is at; what is done stays done.</source>
        <translation>Die Änderung läuft. Beenden Sie sie jetzt, hört sie nach dem laufenden Konto auf; was geschehen ist, bleibt.</translation>
    </message>
    <message>
        <source>End it &amp;now</source>
        <translation>&amp;Jetzt beenden</translation>
    </message>
    <message>
        <source>Show the &amp;report…</source>
        <translation>Ber&amp;icht zeigen …</translation>
    </message>
    <message>
        <source>&amp;Look at it…</source>
        <translation>D&amp;urchsehen …</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) selected</source>
        <translation>
            <numerusform>%n Konto ausgewählt</numerusform>
            <numerusform>%n Konten ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them is visible in the list now: the filter hides them.</source>
        <translation>Keines davon ist jetzt in der Liste sichtbar: Der Filter verbirgt sie.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are not visible in the list now: the filter hides them.</source>
        <translation>
            <numerusform>%n davon ist jetzt in der Liste nicht sichtbar: Der Filter verbirgt es.</numerusform>
            <numerusform>%n davon sind jetzt in der Liste nicht sichtbar: Der Filter verbirgt sie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The report of a bulk change of %n account(s) was not seen: “%1”.</source>
        <translation>
            <numerusform>Der Bericht einer Sammeländerung von %n Konto wurde nicht gesehen: „%1“.</numerusform>
            <numerusform>Der Bericht einer Sammeländerung von %n Konten wurde nicht gesehen: „%1“.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A bulk change was interrupted: “%1”, %2 of %n account(s) done.</source>
        <translation>
            <numerusform>Eine Sammeländerung wurde unterbrochen: „%1“, %2 von %n Konto erledigt.</numerusform>
            <numerusform>Eine Sammeländerung wurde unterbrochen: „%1“, %2 von %n Konten erledigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list of names would be lost.</source>
        <translation>Die Liste der Namen ginge verloren.</translation>
    </message>
</context>
<context>
    <name>mcias::BulkJournal</name>
    <message>
        <source>The journal %1 could not be written: %2. Nothing is changed without it.</source>
        <translation>Das Journal %1 ließ sich nicht schreiben: %2. Ohne Journal wird nichts geändert.</translation>
    </message>
    <message>
        <source>another console is running it</source>
        <translation>eine andere Konsole führt es aus</translation>
    </message>
    <message>
        <source>it is gone</source>
        <translation>es ist verschwunden</translation>
    </message>
    <message>
        <source>there is no folder %1, and none can be made</source>
        <translation>es gibt keinen Ordner %1, und er lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>The journal %1 of a bulk change is damaged. It was set aside as %2; what had been done by then cannot be told, so look at the audit log.</source>
        <translation>Das Journal %1 einer Sammeländerung ist beschädigt. Es wurde als %2 beiseitegelegt; was bis dahin geschehen ist, ist ungewiss. Sehen Sie deshalb im Audit-Protokoll nach.</translation>
    </message>
    <message>
        <source>The journal %1 of a bulk change is damaged.</source>
        <translation>Das Journal %1 einer Sammeländerung ist beschädigt.</translation>
    </message>
    <message>
        <source>The journal %1 of a bulk change was written by a newer version of the console: use that to go on with it.</source>
        <translation>Das Journal %1 einer Sammeländerung wurde von einer neueren Version der Konsole geschrieben: Setzen Sie sie mit dieser fort.</translation>
    </message>
    <message>
        <source>There is no folder for journals, and nothing is changed without one.</source>
        <translation>Es gibt keinen Ordner für Journale, und ohne ihn wird nichts geändert.</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>es ist beschädigt</translation>
    </message>
    <message>
        <source>The journal %1 could not be opened: %2.</source>
        <translation>Das Journal %1 ließ sich nicht öffnen: %2.</translation>
    </message>
</context>
<context>
    <name>mcias::BulkNames</name>
    <message numerus="yes">
        <source>The list is too long: at most %n megabyte(s) are read.</source>
        <translation>
            <numerusform>Die Liste ist zu lang: Höchstens %n Megabyte wird gelesen.</numerusform>
            <numerusform>Die Liste ist zu lang: Höchstens %n Megabyte werden gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is no text in UTF-8. Save it as “CSV UTF-8” or as plain text, and open it again.</source>
        <translation>Die Liste ist kein Text in UTF-8. Speichern Sie sie als „CSV UTF-8“ oder als reinen Text und öffnen Sie sie erneut.</translation>
    </message>
    <message>
        <source>The list has several columns, and none of them is called “username” or “name”.</source>
        <translation>Die Liste hat mehrere Spalten, und keine davon heißt „username“ oder „name“.</translation>
    </message>
    <message numerus="yes">
        <source>The list is too long: at most %n name(s) are taken.</source>
        <translation>
            <numerusform>Die Liste ist zu lang: Höchstens %n Name wird übernommen.</numerusform>
            <numerusform>Die Liste ist zu lang: Höchstens %n Namen werden übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is damaged: a quotation mark in line %1 has no end, or text follows it.</source>
        <translation>Die Liste ist beschädigt: Ein Anführungszeichen in Zeile %1 hat kein Ende, oder Text folgt darauf.</translation>
    </message>
    <message>
        <source>The list names no account.</source>
        <translation>Die Liste nennt kein Konto.</translation>
    </message>
</context>
<context>
    <name>mcias::BulkOperation</name>
    <message>
        <source>Choose a role.</source>
        <translation>Wählen Sie eine Rolle.</translation>
    </message>
    <message>
        <source>Type at least one tag.</source>
        <translation>Geben Sie mindestens ein Tag ein.</translation>
    </message>
    <message numerus="yes">
        <source>A tag has at most %n character(s).</source>
        <translation>
            <numerusform>Ein Tag hat höchstens %n Zeichen.</numerusform>
            <numerusform>Ein Tag hat höchstens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>grant %1</source>
        <translation>%1 erteilen</translation>
    </message>
    <message>
        <source>revoke %1</source>
        <translation>%1 widerrufen</translation>
    </message>
    <message>
        <source>take all roles away</source>
        <translation>alle Rollen nehmen</translation>
    </message>
    <message>
        <source>set the roles to %1</source>
        <translation>die Rollen auf %1 setzen</translation>
    </message>
    <message>
        <source>add to the tags: %1</source>
        <translation>Tags hinzufügen: %1</translation>
    </message>
    <message>
        <source>remove from the tags: %1</source>
        <translation>Tags entfernen: %1</translation>
    </message>
    <message>
        <source>activate</source>
        <translation>aktivieren</translation>
    </message>
    <message>
        <source>deactivate</source>
        <translation>deaktivieren</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>löschen</translation>
    </message>
    <message numerus="yes">
        <source>Grant %1 to %n account(s)</source>
        <translation>
            <numerusform>Rolle %1 an %n Konto erteilen</numerusform>
            <numerusform>Rolle %1 an %n Konten erteilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoke %1 from %n account(s)</source>
        <translation>
            <numerusform>Rolle %1 von %n Konto widerrufen</numerusform>
            <numerusform>Rolle %1 von %n Konten widerrufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take all roles from %n account(s)</source>
        <translation>
            <numerusform>Alle Rollen von %n Konto nehmen</numerusform>
            <numerusform>Alle Rollen von %n Konten nehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the roles of %n account(s) to %1</source>
        <translation>
            <numerusform>Rollen von %n Konto auf %1 setzen</numerusform>
            <numerusform>Rollen von %n Konten auf %1 setzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add to the tags of %n account(s): %1</source>
        <translation>
            <numerusform>Tags zu %n Konto hinzufügen: %1</numerusform>
            <numerusform>Tags zu %n Konten hinzufügen: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove from the tags of %n account(s): %1</source>
        <translation>
            <numerusform>Tags von %n Konto entfernen: %1</numerusform>
            <numerusform>Tags von %n Konten entfernen: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Activate %n account(s)</source>
        <translation>
            <numerusform>%n Konto aktivieren</numerusform>
            <numerusform>%n Konten aktivieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deactivate %n account(s)</source>
        <translation>
            <numerusform>%n Konto deaktivieren</numerusform>
            <numerusform>%n Konten deaktivieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n account(s)</source>
        <translation>
            <numerusform>%n Konto löschen</numerusform>
            <numerusform>%n Konten löschen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::BulkPlan</name>
    <message>
        <source>Has this role already.</source>
        <translation>Hat diese Rolle schon.</translation>
    </message>
    <message>
        <source>Does not have this role.</source>
        <translation>Hat diese Rolle nicht.</translation>
    </message>
    <message>
        <source>Has exactly these roles already.</source>
        <translation>Hat schon genau diese Rollen.</translation>
    </message>
    <message>
        <source>Has these tags already.</source>
        <translation>Hat diese Tags schon.</translation>
    </message>
    <message>
        <source>Has this tag already.</source>
        <translation>Hat dieses Tag schon.</translation>
    </message>
    <message>
        <source>Has none of these tags.</source>
        <translation>Hat keines dieser Tags.</translation>
    </message>
    <message>
        <source>Does not have this tag.</source>
        <translation>Hat dieses Tag nicht.</translation>
    </message>
    <message>
        <source>Is active already.</source>
        <translation>Ist schon aktiv.</translation>
    </message>
    <message>
        <source>Is inactive already.</source>
        <translation>Ist schon inaktiv.</translation>
    </message>
    <message>
        <source>take back: %1</source>
        <translation>zurücknehmen: %1</translation>
    </message>
    <message numerus="yes">
        <source>Take it back for %n account(s): %1</source>
        <translation>
            <numerusform>Für %n Konto zurücknehmen: %1</numerusform>
            <numerusform>Für %n Konten zurücknehmen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Is deleted.</source>
        <translation>Ist gelöscht.</translation>
    </message>
    <message>
        <source>Has a status that this version does not know.</source>
        <translation>Hat einen Status, den diese Version nicht kennt.</translation>
    </message>
    <message>
        <source>There is no way back: %1.</source>
        <translation>Es gibt keinen Weg zurück: %1.</translation>
    </message>
</context>
<context>
    <name>mcias::BulkPlanPage</name>
    <message>
        <source>Filter the plan</source>
        <translation>Den Plan filtern</translation>
    </message>
    <message>
        <source>Filter: a name, plan:change or plan:skip</source>
        <translation>Filter: ein Name, plan:change oder plan:skip</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>Der Plan</translation>
    </message>
    <message>
        <source>Number of the accounts to delete</source>
        <translation>Anzahl der Konten, die gelöscht werden</translation>
    </message>
    <message>
        <source>&amp;Type %1, the number of accounts, to delete them:</source>
        <translation>Zum Löschen die &amp;Anzahl der Konten eingeben, %1:</translation>
    </message>
    <message>
        <source>This has a consequence that is easily overlooked. Tick it to go on.</source>
        <translation>Dies hat eine Folge, die leicht übersehen wird. Haken Sie sie ab, um fortzufahren.</translation>
    </message>
    <message>
        <source>This has consequences that are easily overlooked. Tick each of them to go on.</source>
        <translation>Dies hat Folgen, die leicht übersehen werden. Haken Sie jede davon ab, um fortzufahren.</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) will be changed</source>
        <translation>
            <numerusform>%n Konto wird geändert</numerusform>
            <numerusform>%n Konten werden geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n ausgelassen</numerusform>
            <numerusform>%n ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>%1 gezeigt</translation>
    </message>
</context>
<context>
    <name>mcias::BulkPlanner</name>
    <message>
        <source>There is no account of this name.</source>
        <translation>Es gibt kein Konto dieses Namens.</translation>
    </message>
    <message>
        <source>Is in the list twice: see line %1.</source>
        <translation>Steht zweimal in der Liste: siehe Zeile %1.</translation>
    </message>
    <message>
        <source>Is in the list twice.</source>
        <translation>Steht zweimal in der Liste.</translation>
    </message>
    <message>
        <source>There is no such account.</source>
        <translation>Ein solches Konto gibt es nicht.</translation>
    </message>
    <message>
        <source>Its roles could not be read: %1</source>
        <translation>Seine Rollen ließen sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>Its tags could not be read: %1</source>
        <translation>Seine Tags ließen sich nicht lesen: %1</translation>
    </message>
</context>
<context>
    <name>mcias::BulkResult</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Geschehen</translation>
    </message>
    <message>
        <source>Was so already</source>
        <translation>War schon so</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Nicht geschehen</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>Ungewiss</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
</context>
<context>
    <name>mcias::BulkRun</name>
    <message>
        <source>This profile is read-only: nothing is changed through it.</source>
        <translation>Dieses Profil ist schreibgeschützt: Darüber wird nichts geändert.</translation>
    </message>
    <message>
        <source>This bulk change was begun by somebody else, or at another server.</source>
        <translation>Diese Sammeländerung wurde von jemand anderem oder auf einem anderen Server begonnen.</translation>
    </message>
    <message>
        <source>The session has ended. The next time you sign in, you are asked whether to go on.</source>
        <translation>Die Sitzung ist zu Ende. Bei Ihrer nächsten Anmeldung werden Sie gefragt, ob es weitergehen soll.</translation>
    </message>
    <message>
        <source>The session is interrupted. The change goes on when you are back in it.</source>
        <translation>Die Sitzung ist unterbrochen. Die Änderung geht weiter, sobald Sie wieder angemeldet sind.</translation>
    </message>
    <message>
        <source>It was sent before the interruption.</source>
        <translation>Es wurde vor der Unterbrechung gesendet.</translation>
    </message>
    <message>
        <source>The server asks for less haste. The change goes on at %1.</source>
        <translation>Der Server bittet um weniger Eile. Die Änderung geht um %1 weiter.</translation>
    </message>
    <message>
        <source>Only %1 of %2 steps were done.</source>
        <translation>Nur %1 von %2 Schritten sind geschehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) in a row could not be changed. The last answer: %1</source>
        <translation>
            <numerusform>%n Konto ließ sich nicht ändern. Die letzte Antwort: %1</numerusform>
            <numerusform>%n Konten nacheinander ließen sich nicht ändern. Die letzte Antwort: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>It has been granted since the plan was made, and still has: %1.</source>
        <translation>Seit dem Plan auch erteilt und noch vorhanden: %1.</translation>
    </message>
</context>
<context>
    <name>mcias::BulkRunPage</name>
    <message>
        <source>Accounts that are over</source>
        <translation>Erledigte Konten</translation>
    </message>
    <message>
        <source>Filter the results</source>
        <translation>Die Ergebnisse filtern</translation>
    </message>
    <message>
        <source>Filter: a name, or result:not-done</source>
        <translation>Filter: ein Name oder result:not-done</translation>
    </message>
    <message>
        <source>What became of each account</source>
        <translation>Was aus jedem Konto geworden ist</translation>
    </message>
    <message>
        <source>The journal is being prepared…</source>
        <translation>Das Journal wird vorbereitet …</translation>
    </message>
    <message>
        <source>ends after the account under way</source>
        <translation>endet nach dem laufenden Konto</translation>
    </message>
    <message>
        <source>pauses after the account under way</source>
        <translation>pausiert nach dem laufenden Konto</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>how many, of what: `Not done: 3`</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Den Bericht exportieren</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets (*.csv)</source>
        <translation>CSV, für Tabellenkalkulationen (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n account(s)</source>
        <translation>
            <numerusform>%1 von %n Konto</numerusform>
            <numerusform>%1 von %n Konten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::BulkText</name>
    <message>
        <source>%1 → %2</source>
        <extracomment>what an account was, and what it is to be</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <translation>Ausgelassen: %1</translation>
    </message>
    <message>
        <source>What is going to be done</source>
        <translation>Was geschehen wird</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>mcias::CaReviewDialog</name>
    <message>
        <source>Trust an authority</source>
        <translation>Einer Zertifizierungsstelle vertrauen</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA-Datei</translation>
    </message>
    <message>
        <source>Trust this authority?</source>
        <translation>Dieser Zertifizierungsstelle vertrauen?</translation>
    </message>
    <message>
        <source>This CA file cannot be used</source>
        <translation>Diese CA-Datei ist nicht brauchbar</translation>
    </message>
    <message>
        <source>With this file, the console trusts the servers that its authority vouches for, and no others: whoever owns the authority&apos;s key can pretend to be the server. Compare the fingerprint with what the server&apos;s administrator tells you, by another way than the file came.</source>
        <translation>Mit dieser Datei vertraut die Konsole den Servern, die deren Zertifizierungsstelle beglaubigt, und keinen anderen. Wer den Schlüssel der Zertifizierungsstelle hat, kann sich als jeder dieser Server ausgeben. Vergleichen Sie den Fingerabdruck mit dem, den Ihnen die Administration des Servers nennt – auf einem anderen Weg als dem der Datei.</translation>
    </message>
    <message numerus="yes">
        <source>The file holds %n certificate(s). All of them would be trusted.</source>
        <translation>
            <numerusform>Die Datei enthält %n Zertifikat. Ihm würde vertraut.</numerusform>
            <numerusform>Die Datei enthält %n Zertifikate. Allen würde vertraut.</numerusform>
        </translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>A certificate without a name</source>
        <translation>Ein Zertifikat ohne Namen</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>Itself, as every root is</source>
        <translation>Sich selbst, wie jedes Stammzertifikat</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 bis %2</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>SHA-256-Fingerabdruck</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint of %1</source>
        <translation>SHA-256-Fingerabdruck von %1</translation>
    </message>
    <message>
        <source>This certificate has expired: no server can be trusted by it.</source>
        <translation>Dieses Zertifikat ist abgelaufen: Mit ihm kann keinem Server vertraut werden.</translation>
    </message>
    <message>
        <source>This certificate is not valid yet. Is this computer&apos;s clock right?</source>
        <translation>Dieses Zertifikat ist noch nicht gültig. Geht die Uhr dieses Rechners richtig?</translation>
    </message>
    <message>
        <source>This is a server&apos;s own certificate and not an authority&apos;s: it stands for that one server alone, and has to be replaced here whenever it is renewed there.</source>
        <translation>Dies ist das eigene Zertifikat eines Servers und nicht das einer Zertifizierungsstelle: Es steht nur für diesen einen Server und ist hier jedes Mal zu ersetzen, wenn es dort erneuert wird.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Trust this authority</source>
        <translation>Dieser Zertifizierungsstelle &amp;vertrauen</translation>
    </message>
    <message>
        <source>Trust this authority</source>
        <translation>Dieser Zertifizierungsstelle vertrauen</translation>
    </message>
</context>
<context>
    <name>mcias::CacheCountdown</name>
    <message>
        <source>Until services must have noticed</source>
        <translation>Bis Dienste es bemerkt haben müssen</translation>
    </message>
    <message numerus="yes">
        <source>Services may take it for good for another %n second(s): they remember a validation that long.</source>
        <translation>
            <numerusform>Dienste halten es vielleicht noch %n Sekunde lang für gültig: So lange merken sie sich eine Prüfung.</numerusform>
            <numerusform>Dienste halten es vielleicht noch %n Sekunden lang für gültig: So lange merken sie sich eine Prüfung.</numerusform>
        </translation>
    </message>
    <message>
        <source>The half minute for which services may remember a validation is over.</source>
        <translation>Die halbe Minute, für die sich Dienste eine Prüfung merken dürfen, ist um.</translation>
    </message>
    <message numerus="yes">
        <source>Services may take the former token for good for another %n second(s): they remember a validation that long.</source>
        <translation>
            <numerusform>Dienste halten das bisherige Token vielleicht noch %n Sekunde lang für gültig: So lange merken sie sich eine Prüfung.</numerusform>
            <numerusform>Dienste halten das bisherige Token vielleicht noch %n Sekunden lang für gültig: So lange merken sie sich eine Prüfung.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::ChangePasswordDialog</name>
    <message>
        <source>Change your password</source>
        <translation>Ihr Passwort ändern</translation>
    </message>
    <message>
        <source>&amp;Change the password</source>
        <translation>Passwort än&amp;dern</translation>
    </message>
    <message>
        <source>Current &amp;password</source>
        <translation>&amp;Jetziges Passwort</translation>
    </message>
    <message>
        <source>&amp;Type a new one</source>
        <translation>Ein neues selbst &amp;eingeben</translation>
    </message>
    <message>
        <source>Type a new password</source>
        <translation>Ein neues Passwort eingeben</translation>
    </message>
    <message>
        <source>&amp;Generate a new one</source>
        <translation>Ein neues erzeu&amp;gen</translation>
    </message>
    <message>
        <source>Generate a new password</source>
        <translation>Ein neues Passwort erzeugen</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>&amp;Neues Passwort</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>The new password &amp;again</source>
        <translation>Neues Passwort &amp;wiederholen</translation>
    </message>
    <message>
        <source>The new password again</source>
        <translation>Das neue Passwort noch einmal</translation>
    </message>
    <message>
        <source>New password, shown on the screen</source>
        <translation>Neues Passwort, auf dem Bildschirm gezeigt</translation>
    </message>
    <message>
        <source>New password, hidden</source>
        <translation>Neues Passwort, verborgen</translation>
    </message>
    <message>
        <source>Show the new password</source>
        <translation>Das neue Passwort zeigen</translation>
    </message>
    <message>
        <source>Hide the new password</source>
        <translation>Das neue Passwort verbergen</translation>
    </message>
    <message>
        <source>Copy the new password</source>
        <translation>Das neue Passwort kopieren</translation>
    </message>
    <message>
        <source>No other live token of yours is known here; there may be some all the same.</source>
        <translation>Hier ist kein anderes gültiges Token von Ihnen bekannt; es kann trotzdem welche geben.</translation>
    </message>
    <message numerus="yes">
        <source>%n other live token(s) of yours are known here; there may be more.</source>
        <translation>
            <numerusform>Hier ist %n anderes gültiges Token von Ihnen bekannt; es kann weitere geben.</numerusform>
            <numerusform>Hier sind %n andere gültige Tokens von Ihnen bekannt; es kann weitere geben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type your current password.</source>
        <translation>Geben Sie Ihr jetziges Passwort ein.</translation>
    </message>
    <message>
        <source>Show or copy the new password first: it is kept nowhere, and you need it at your next sign-in.</source>
        <translation>Zeigen oder kopieren Sie zuerst das neue Passwort: Es wird nirgends aufbewahrt, und Sie brauchen es bei Ihrer nächsten Anmeldung.</translation>
    </message>
    <message>
        <source>Type the new password.</source>
        <translation>Geben Sie das neue Passwort ein.</translation>
    </message>
    <message>
        <source>That is the current password: choose another one.</source>
        <translation>Das ist das jetzige Passwort: Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The two do not match: type the new password again.</source>
        <translation>Die beiden stimmen nicht überein: Geben Sie das neue Passwort noch einmal ein.</translation>
    </message>
    <message>
        <source>Your password is changed. The server has ended all sessions of your account, this one too.</source>
        <translation>Ihr Passwort ist geändert. Der Server hat alle Sitzungen Ihres Kontos beendet, auch diese.</translation>
    </message>
    <message>
        <source>Your password is changed. All other sessions and tokens of your account have ended; this session goes on.</source>
        <translation>Ihr Passwort ist geändert. Alle anderen Sitzungen und Tokens Ihres Kontos sind beendet; diese Sitzung geht weiter.</translation>
    </message>
    <message>
        <source>The answer was lost, and nothing that you may read shows whether the password was changed. Keep both. To find out, sign out and sign in with the new one; if it is refused, the old one is still good. Do not try often: each refusal counts towards a lockout.</source>
        <translation>Die Antwort ging verloren, und nichts, was Sie lesen dürfen, zeigt, ob das Passwort geändert wurde. Behalten Sie beide. Um es herauszufinden, melden Sie sich ab und mit dem neuen wieder an; wird es abgelehnt, gilt noch das alte. Versuchen Sie es nicht oft: Jede Ablehnung zählt für eine Kontosperre mit.</translation>
    </message>
    <message>
        <source>The server did not accept your current password. Nothing was changed. Each refusal counts: after several, the server locks the account for a while, and then refuses the right password just like a wrong one.</source>
        <translation>Der Server hat Ihr jetziges Passwort nicht angenommen. Nichts wurde geändert. Jede Ablehnung zählt: Nach mehreren sperrt der Server das Konto vorübergehend und lehnt dann auch das richtige Passwort wie ein falsches ab.</translation>
    </message>
    <message>
        <source>With the new password, the server ends all other sessions and tokens of your account at once. This session is meant to go on.</source>
        <translation>Mit dem neuen Passwort beendet der Server sofort alle anderen Sitzungen und Tokens Ihres Kontos. Diese Sitzung soll weitergehen.</translation>
    </message>
</context>
<context>
    <name>mcias::ChangeReview</name>
    <message>
        <source>Under way…</source>
        <translation>In Arbeit …</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Geschehen.</translation>
    </message>
    <message>
        <source>It was so already.</source>
        <translation>Es war schon so.</translation>
    </message>
    <message>
        <source>Not done.</source>
        <translation>Nicht geschehen.</translation>
    </message>
    <message>
        <source>Cannot tell whether it was done.</source>
        <translation>Ob es geschehen ist, ist ungewiss.</translation>
    </message>
    <message>
        <source>Not begun.</source>
        <translation>Nicht begonnen.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>%1: %2, then %3</source>
        <translation>%1: %2, danach %3</translation>
    </message>
    <message>
        <source>This has a consequence that is easily overlooked. Tick it to go on.</source>
        <translation>Dies hat eine Folge, die leicht übersehen wird. Haken Sie sie ab, um fortzufahren.</translation>
    </message>
    <message>
        <source>This has consequences that are easily overlooked. Tick each of them to go on.</source>
        <translation>Dies hat Folgen, die leicht übersehen werden. Haken Sie jede davon ab, um fortzufahren.</translation>
    </message>
</context>
<context>
    <name>mcias::ChipsEditor</name>
    <message>
        <source>Add a tag</source>
        <translation>Ein Tag hinzufügen</translation>
    </message>
    <message>
        <source>Enter, Tab or a comma ends a tag. Left goes to the chips, Delete removes one.</source>
        <translation>Eingabe, Tabulator oder ein Komma beendet ein Tag. Pfeil links führt zu den Tags, Entf entfernt eines.</translation>
    </message>
    <message>
        <source>Tags in use</source>
        <translation>Verwendete Tags</translation>
    </message>
    <message>
        <source>A tag is not empty.</source>
        <translation>Ein Tag ist nicht leer.</translation>
    </message>
    <message>
        <source>A tag has at most %1 characters; this one has %2.</source>
        <translation>Ein Tag hat höchstens %1 Zeichen; dieses hat %2.</translation>
    </message>
    <message>
        <source>A tag holds no control characters and no invisible ones.</source>
        <translation>Ein Tag enthält keine Steuerzeichen und keine unsichtbaren Zeichen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n account(s))</source>
        <translation>
            <numerusform>%1 (%n Konto)</numerusform>
            <numerusform>%1 (%n Konten)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is among the tags already.</source>
        <translation>%1 ist schon unter den Tags.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::CommandDisclosure</name>
    <message>
        <source>Show as command</source>
        <translation>Als Befehl zeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>The same with mcias-cli</source>
        <translation>Dasselbe mit mcias-cli</translation>
    </message>
    <message>
        <source>The same with mcias-cli. Secrets are not in it: they are asked for.</source>
        <translation>Dasselbe mit mcias-cli. Geheimnisse sind nicht darin: Nach ihnen wird gefragt.</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Den Befehl kopieren</translation>
    </message>
    <message>
        <source>Fill in the form first: it makes the command.</source>
        <translation>Füllen Sie zuerst das Formular aus: Aus ihm entsteht der Befehl.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more: “Copy” takes them all.</source>
        <translation>
            <numerusform>Und noch %n weiterer: „Kopieren“ nimmt alle.</numerusform>
            <numerusform>Und noch %n weitere: „Kopieren“ nimmt alle.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::CommandLine</name>
    <message>
        <source>A desktop console for the identity server MCIAS.</source>
        <translation>Eine Desktop-Konsole für den Identitätsserver MCIAS.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe zeigen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version zeigen.</translation>
    </message>
    <message>
        <source>The server to sign in to: a name, a name with a port, or an https address.</source>
        <translation>Der Server für die Anmeldung: ein Name, ein Name mit Port oder eine https-Adresse.</translation>
    </message>
    <message>
        <source>The server&apos;s own authority, in PEM. No other authority is trusted then.</source>
        <translation>Die eigene Zertifizierungsstelle des Servers, als PEM. Dann wird keiner anderen vertraut.</translation>
    </message>
    <message>
        <source>Start a server in memory with invented accounts, and sign in to it.</source>
        <translation>Einen Server im Arbeitsspeicher mit erfundenen Konten starten und sich dort anmelden.</translation>
    </message>
    <message>
        <source>Walk through the window, save a picture of every step, and leave.</source>
        <translation>Durch das Fenster gehen, von jedem Schritt ein Bild speichern und enden.</translation>
    </message>
    <message>
        <source>Try --help.</source>
        <translation>Versuchen Sie --help.</translation>
    </message>
    <message>
        <source>unexpected argument “%1”</source>
        <translation>unerwartetes Argument „%1“</translation>
    </message>
    <message>
        <source>--demo brings its own server: it cannot go with --server or --ca</source>
        <translation>--demo bringt seinen eigenen Server mit und verträgt sich nicht mit --server oder --ca</translation>
    </message>
    <message>
        <source>--tour wants a directory</source>
        <translation>--tour braucht ein Verzeichnis</translation>
    </message>
    <message>
        <source>Draw the tour&apos;s pictures with so many pixels a pixel: 1 to %1.</source>
        <translation>Die Bilder des Rundgangs mit so vielen Pixeln je Pixel zeichnen: 1 bis %1.</translation>
    </message>
    <message>
        <source>--tour-scale goes with --tour and wants a number from 1 to %1</source>
        <translation>--tour-scale gehört zu --tour und braucht eine Zahl von 1 bis %1</translation>
    </message>
</context>
<context>
    <name>mcias::CommandPalette</name>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Page, action or account</source>
        <translation>Seite, Aktion oder Konto</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Account; there are more</source>
        <translation>Konto; es gibt weitere</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>The accounts are still being read…</source>
        <translation>Die Konten werden noch gelesen …</translation>
    </message>
    <message>
        <source>Accounts cannot be found: their list could not be read.</source>
        <translation>Konten lassen sich nicht finden: Ihre Liste konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Nothing here is called that.</source>
        <translation>Hier heißt nichts so.</translation>
    </message>
</context>
<context>
    <name>mcias::ConnectionFacts</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, which is over</source>
        <translation>%1, abgelaufen</translation>
    </message>
    <message>
        <source>%1, within a day</source>
        <translation>%1, in weniger als einem Tag</translation>
    </message>
    <message numerus="yes">
        <source>%1, in %n day(s)</source>
        <translation>
            <numerusform>%1, in %n Tag</numerusform>
            <numerusform>%1, in %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Certificate of</source>
        <translation>Zertifikat von</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>sich selbst</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>Ausgestellt für</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>SHA-256-Fingerabdruck</translation>
    </message>
    <message>
        <source>Its certificate ends within a day: from then on nobody can connect. Renew it now.</source>
        <translation>Sein Zertifikat endet in weniger als einem Tag: Danach kann sich niemand mehr verbinden. Erneuern Sie es jetzt.</translation>
    </message>
    <message numerus="yes">
        <source>Its certificate ends in %n day(s). Renew it this week.</source>
        <translation>
            <numerusform>Sein Zertifikat endet in %n Tag. Erneuern Sie es diese Woche.</numerusform>
            <numerusform>Sein Zertifikat endet in %n Tagen. Erneuern Sie es diese Woche.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its certificate ends in %n day(s). It is time to renew it.</source>
        <translation>
            <numerusform>Sein Zertifikat endet in %n Tag. Es ist Zeit, es zu erneuern.</numerusform>
            <numerusform>Sein Zertifikat endet in %n Tagen. Es ist Zeit, es zu erneuern.</numerusform>
        </translation>
    </message>
    <message>
        <source>The clocks of this computer and of the server agree.</source>
        <translation>Die Uhren dieses Rechners und des Servers stimmen überein.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of the server&apos;s, which does no harm.</source>
        <translation>Die Uhr dieses Rechners geht gegenüber der des Servers %1 vor; das schadet nicht.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind the server&apos;s, which does no harm.</source>
        <translation>Die Uhr dieses Rechners geht gegenüber der des Servers %1 nach; das schadet nicht.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of the server&apos;s.</source>
        <translation>Die Uhr dieses Rechners geht gegenüber der des Servers %1 vor.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind the server&apos;s.</source>
        <translation>Die Uhr dieses Rechners geht gegenüber der des Servers %1 nach.</translation>
    </message>
    <message>
        <source>Codes from an authenticator app may be refused, and times may mislead: find out which clock is wrong, and set it.</source>
        <translation>Codes aus einer Authenticator-App können abgelehnt werden, und Zeiten können täuschen: Finden Sie heraus, welche Uhr falsch geht, und stellen Sie sie.</translation>
    </message>
    <message>
        <source>Its certificate has ended: nobody can connect any more. Renew it now.</source>
        <translation>Sein Zertifikat ist abgelaufen: Niemand kann sich mehr verbinden. Erneuern Sie es jetzt.</translation>
    </message>
</context>
<context>
    <name>mcias::ConnectionTest</name>
    <message>
        <source>Nobody said within %1 which address %2 has. Is this computer connected to a network?</source>
        <translation>Innerhalb von %1 kam keine Auskunft, welche Adresse %2 hat. Ist dieser Rechner mit einem Netz verbunden?</translation>
    </message>
    <message>
        <source>%1 does not answer on port %2: there was nothing for %3. A firewall may be in between, or the server is switched off.</source>
        <translation>%1 antwortet nicht auf Port %2: %3 lang kam nichts. Vielleicht steht eine Firewall dazwischen, oder der Server ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>%1 takes the connection and then says nothing for %2. Is it the right port?</source>
        <translation>%1 nimmt die Verbindung an und schweigt dann %2 lang. Ist es der richtige Port?</translation>
    </message>
    <message>
        <source>%1 did not say within %2 what time it is.</source>
        <translation>%1 hat nicht innerhalb von %2 gesagt, wie spät es ist.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>This is not the address of a server: a name such as mcias.example.org, or one with a port, is wanted.</source>
        <translation>Das ist keine Adresse eines Servers: Gebraucht wird ein Name wie mcias.example.org, auch mit Port.</translation>
    </message>
    <message>
        <source>%1 is an address: there is no name to look up.</source>
        <translation>%1 ist eine Adresse: Es gibt keinen Namen aufzulösen.</translation>
    </message>
    <message>
        <source>The name %1 is not known. Check how it is spelled, and whether it takes another network or a VPN.</source>
        <translation>Der Name %1 ist nicht bekannt. Prüfen Sie die Schreibweise und ob es dafür ein anderes Netz oder ein VPN braucht.</translation>
    </message>
    <message>
        <source>The name %1 could not be looked up: %2</source>
        <translation>Der Name %1 ließ sich nicht auflösen: %2</translation>
    </message>
    <message>
        <source>%1 has the address %2.</source>
        <translation>%1 hat die Adresse %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has the address %2 and %n more.</source>
        <translation>
            <numerusform>%1 hat die Adresse %2 und %n weitere.</numerusform>
            <numerusform>%1 hat die Adresse %2 und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 accepts connections on port %2.</source>
        <translation>%1 nimmt Verbindungen auf Port %2 an.</translation>
    </message>
    <message>
        <source>%1 refuses connections on port %2. Check the port, and whether the server is running.</source>
        <translation>%1 weist Verbindungen auf Port %2 ab. Prüfen Sie den Port und ob der Server läuft.</translation>
    </message>
    <message>
        <source>%1 cannot be reached on port %2: %3.</source>
        <translation>%1 ist auf Port %2 nicht erreichbar: %3.</translation>
    </message>
    <message>
        <source>The CA file cannot be used.</source>
        <translation>Die CA-Datei ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>The connection is encrypted, and %1 is vouched for by an authority that this computer trusts.</source>
        <translation>Die Verbindung ist verschlüsselt, und eine Zertifizierungsstelle, der dieser Rechner vertraut, beglaubigt %1.</translation>
    </message>
    <message>
        <source>The connection is encrypted, and %1 is vouched for by the CA file.</source>
        <translation>Die Verbindung ist verschlüsselt, und die CA-Datei beglaubigt %1.</translation>
    </message>
    <message>
        <source>%1 broke the connection off before it was encrypted. Is it the right port?</source>
        <translation>%1 hat die Verbindung abgebrochen, bevor sie verschlüsselt war. Ist es der richtige Port?</translation>
    </message>
    <message>
        <source>What TLS says</source>
        <translation>Was TLS meldet</translation>
    </message>
    <message>
        <source>%1 is an MCIAS server, and is well.</source>
        <translation>%1 ist ein MCIAS-Server und in Ordnung.</translation>
    </message>
    <message>
        <source>%1 is in a state that this console does not know: “%2”.</source>
        <translation>%1 ist in einem Zustand, den diese Konsole nicht kennt: „%2“.</translation>
    </message>
    <message>
        <source>%1 offers a public key of a kind that this console cannot use: Ed25519 is wanted.</source>
        <translation>%1 bietet einen öffentlichen Schlüssel einer Art, mit der diese Konsole nichts anfangen kann: Gebraucht wird Ed25519.</translation>
    </message>
    <message>
        <source>%1 shows the key that its sessions are signed with.</source>
        <translation>%1 zeigt den Schlüssel, mit dem seine Sitzungen signiert sind.</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>The public key is not to be had while the vault is sealed.</source>
        <translation>Der öffentliche Schlüssel ist nicht zu bekommen, solange der Tresor versiegelt ist.</translation>
    </message>
    <message>
        <source>%1 is an MCIAS server whose vault is sealed: nobody can sign in until it is unsealed.</source>
        <translation>%1 ist ein MCIAS-Server, dessen Tresor versiegelt ist: Niemand kann sich anmelden, bis er entsiegelt ist.</translation>
    </message>
    <message>
        <source>%1 is connected, but did not answer within %2.</source>
        <translation>%1 ist verbunden, hat aber nicht innerhalb von %2 geantwortet.</translation>
    </message>
    <message>
        <source>%1 answers that it has failed (status %2). Its own log says why.</source>
        <translation>%1 meldet einen eigenen Fehler (Status %2). Warum, steht im Protokoll des Servers.</translation>
    </message>
    <message>
        <source>%1 broke the connection off instead of answering.</source>
        <translation>%1 hat die Verbindung abgebrochen, statt zu antworten.</translation>
    </message>
    <message>
        <source>%1 has been asked too often: wait a moment and try again.</source>
        <translation>%1 wurde zu oft gefragt: Warten Sie einen Moment und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 does not show its public key, so nobody can check what it signs. Does its address lack a path?</source>
        <translation>%1 zeigt seinen öffentlichen Schlüssel nicht; seine Signaturen kann also niemand prüfen. Fehlt der Adresse ein Pfad?</translation>
    </message>
    <message>
        <source>Something answers at %1, but not as an MCIAS server does. Check the port, and whether the address needs a path.</source>
        <translation>Auf %1 antwortet etwas, aber nicht wie ein MCIAS-Server. Prüfen Sie den Port und ob die Adresse einen Pfad braucht.</translation>
    </message>
    <message>
        <source>%1 gave no proper answer when it was asked what time it is.</source>
        <translation>%1 hat auf die Frage nach der Uhrzeit keine brauchbare Antwort gegeben.</translation>
    </message>
    <message>
        <source>%1 does not say what time it is, so the clocks could not be compared.</source>
        <translation>%1 sagt nicht, wie spät es ist; die Uhren ließen sich deshalb nicht vergleichen.</translation>
    </message>
    <message>
        <source>The server&apos;s time</source>
        <translation>Zeit des Servers</translation>
    </message>
    <message>
        <source>Stopped here.</source>
        <translation>Hier abgebrochen.</translation>
    </message>
    <message>
        <source>It is another certificate than before, from the same authority.</source>
        <translation>Es ist ein anderes Zertifikat als vorher, von derselben Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>%1 signs its sessions with another key than before: review that when you sign in.</source>
        <translation>%1 signiert seine Sitzungen mit einem anderen Schlüssel als vorher: Prüfen Sie das, wenn Sie sich anmelden.</translation>
    </message>
</context>
<context>
    <name>mcias::ConnectionTestPanel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Connection (TCP)</source>
        <translation>Verbindung (TCP)</translation>
    </message>
    <message>
        <source>Encryption and certificate (TLS)</source>
        <translation>Verschlüsselung und Zertifikat (TLS)</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Den Test abbrechen</translation>
    </message>
    <message>
        <source>Connection test</source>
        <translation>Verbindungstest</translation>
    </message>
    <message>
        <source>Testing %1…</source>
        <translation>%1 wird getestet …</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The test failed at: %1</source>
        <translation>Der Test ist gescheitert an: %1</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>Der Test wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The connection works, with a warning.</source>
        <translation>Die Verbindung funktioniert, mit einer Warnung.</translation>
    </message>
    <message>
        <source>The connection works.</source>
        <translation>Die Verbindung funktioniert.</translation>
    </message>
</context>
<context>
    <name>mcias::CoverScreen</name>
    <message>
        <source>&amp;Unlock</source>
        <translation>En&amp;tsperren</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>Ab&amp;melden</translation>
    </message>
    <message>
        <source>The window is covered</source>
        <translation>Das Fenster ist verdeckt</translation>
    </message>
    <message>
        <source>Why the window is covered</source>
        <translation>Warum das Fenster verdeckt ist</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Unlock with the token in the keyring</source>
        <translation>Mit dem Token im Schlüsselbund entsperren</translation>
    </message>
    <message>
        <source>Sign out, and close the open work</source>
        <translation>Abmelden und die offene Arbeit schließen</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Your session has ended</source>
        <translation>Ihre Sitzung ist zu Ende</translation>
    </message>
    <message>
        <source>Your work is behind this, as you left it. The token is in the keyring, no longer in this program.</source>
        <translation>Ihre Arbeit liegt dahinter, so wie Sie sie verlassen haben. Das Token ist im Schlüsselbund, nicht mehr in diesem Programm.</translation>
    </message>
    <message>
        <source>Its time was over. Your work is behind this, as you left it: sign in to go on.</source>
        <translation>Die Zeit der Sitzung war um. Ihre Arbeit liegt dahinter, so wie Sie sie verlassen haben: Melden Sie sich an, um fortzufahren.</translation>
    </message>
    <message>
        <source>The server does not accept it any more: it was revoked, or the account is inactive. Your work is behind this, as you left it: sign in to go on.</source>
        <translation>Der Server nimmt die Sitzung nicht mehr an: Sie wurde widerrufen, oder das Konto ist inaktiv. Ihre Arbeit liegt dahinter, so wie Sie sie verlassen haben: Melden Sie sich an, um fortzufahren.</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>Abmeldung läuft …</translation>
    </message>
    <message>
        <source>The token is being revoked at the server.</source>
        <translation>Das Token wird auf dem Server widerrufen.</translation>
    </message>
    <message>
        <source>Your work is behind this, as you left it. The token is no longer in this program: sign in to go on.</source>
        <translation>Ihre Arbeit liegt dahinter, wie Sie sie verlassen haben. Das Token ist nicht mehr in diesem Programm: Melden Sie sich an, um weiterzuarbeiten.</translation>
    </message>
</context>
<context>
    <name>mcias::CutOffDialog</name>
    <message>
        <source>Cut an account off</source>
        <translation>Ein Konto aussperren</translation>
    </message>
    <message>
        <source>C&amp;ut off now</source>
        <translation>Jetzt &amp;aussperren</translation>
    </message>
    <message>
        <source>C&amp;opy the report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Den Bericht kopieren</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>Der Bericht ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The account is deactivated first: from then on the server lets it in nowhere and refuses all its tokens, those that are not known here, too. Then its roles and tokens go, so that nothing comes back with a later activation. Services may remember a validation for up to 30 seconds.</source>
        <translation>Zuerst wird das Konto deaktiviert: Von da an lässt der Server es nirgends ein und lehnt alle seine Tokens ab, auch solche, die hier nicht bekannt sind. Danach verliert es seine Rollen und Tokens, damit eine spätere Aktivierung nichts zurückbringt. Dienste merken sich eine Prüfung vielleicht bis zu 30 Sekunden lang.</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1, auf %2</translation>
    </message>
    <message>
        <source>Looking at the account…</source>
        <translation>Das Konto wird angesehen …</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>Erneut an&amp;sehen</translation>
    </message>
    <message>
        <source>The account is deleted: the server lets it in nowhere.</source>
        <translation>Das Konto ist gelöscht: Der Server lässt es nirgends ein.</translation>
    </message>
    <message>
        <source>Its roles could not be read: they are taken away, whichever they are. %1</source>
        <translation>Seine Rollen ließen sich nicht lesen: Sie werden genommen, welche auch immer es sind. %1</translation>
    </message>
    <message>
        <source>%1 (%2), at %3</source>
        <translation>%1 (%2), auf %3</translation>
    </message>
    <message>
        <source>No live token of it is known here. The server does not list tokens: there may be some, and they would be good again if the account were activated before they end.</source>
        <translation>Hier ist kein gültiges Token des Kontos bekannt. Der Server listet Tokens nicht auf: Es kann welche geben, und sie wären wieder gültig, wenn das Konto aktiviert würde, bevor sie ablaufen.</translation>
    </message>
    <message numerus="yes">
        <source>%n live token(s) of it are known here. The server does not list tokens: there may be others, and they would be good again if the account were activated before they end.</source>
        <translation>
            <numerusform>Hier ist %n gültiges Token des Kontos bekannt. Der Server listet Tokens nicht auf: Es kann weitere geben, und sie wären wieder gültig, wenn das Konto aktiviert würde, bevor sie ablaufen.</numerusform>
            <numerusform>Hier sind %n gültige Tokens des Kontos bekannt. Der Server listet Tokens nicht auf: Es kann weitere geben, und sie wären wieder gültig, wenn das Konto aktiviert würde, bevor sie ablaufen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick what this leads to first.</source>
        <translation>Haken Sie zuerst ab, wozu dies führt.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Noch ein&amp;mal versuchen</translation>
    </message>
</context>
<context>
    <name>mcias::CutOffPlan</name>
    <message>
        <source>The account is inactive already, and stays so.</source>
        <translation>Das Konto ist schon inaktiv und bleibt es.</translation>
    </message>
    <message>
        <source>The account is deactivated: none of its tokens opens anything any more.</source>
        <translation>Das Konto wird deaktiviert: Keines seiner Tokens öffnet noch etwas.</translation>
    </message>
    <message>
        <source>Its roles are taken away, whichever they are.</source>
        <translation>Seine Rollen werden genommen, welche auch immer es sind.</translation>
    </message>
    <message>
        <source>It has no roles.</source>
        <translation>Es hat keine Rollen.</translation>
    </message>
    <message numerus="yes">
        <source>Its role(s) %1 are taken away.</source>
        <translation>
            <numerusform>Seine Rolle %1 wird genommen.</numerusform>
            <numerusform>Seine Rollen %1 werden genommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No token of it is known here. There may be others: inactive, the account opens nothing with them.</source>
        <translation>Hier ist kein Token des Kontos bekannt. Es kann welche geben: Solange das Konto inaktiv ist, öffnet es damit nichts.</translation>
    </message>
    <message numerus="yes">
        <source>%n token(s) known here are revoked, for the day on which the account is activated again.</source>
        <translation>
            <numerusform>%n hier bekanntes Token wird widerrufen, für den Tag, an dem das Konto wieder aktiviert wird.</numerusform>
            <numerusform>%n hier bekannte Tokens werden widerrufen, für den Tag, an dem das Konto wieder aktiviert wird.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::CutOffReport</name>
    <message>
        <source>%1 is cut off. Services that had asked about one of its tokens may take it for good for 30 seconds more.</source>
        <translation>%1 ist ausgesperrt. Dienste, die nach einem seiner Tokens gefragt hatten, halten es vielleicht noch 30 Sekunden lang für gültig.</translation>
    </message>
    <message>
        <source>%1 is cut off in part: see what was not done.</source>
        <translation>%1 ist zum Teil ausgesperrt: Sehen Sie, was nicht geschehen ist.</translation>
    </message>
    <message>
        <source>%1 is not cut off: nothing was done.</source>
        <translation>%1 ist nicht ausgesperrt: Es ist nichts geschehen.</translation>
    </message>
    <message>
        <source>Whether %1 is cut off cannot be told: an answer was lost. Doing it again does no harm.</source>
        <translation>Ob %1 ausgesperrt ist, ist ungewiss: Eine Antwort ging verloren. Eine Wiederholung schadet nicht.</translation>
    </message>
    <message>
        <source>Deactivate the account</source>
        <translation>Das Konto deaktivieren</translation>
    </message>
    <message>
        <source>Take its roles away</source>
        <translation>Seine Rollen nehmen</translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n token(s)</source>
        <translation>
            <numerusform>%n Token widerrufen</numerusform>
            <numerusform>%n Tokens widerrufen</numerusform>
        </translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>geschehen</translation>
    </message>
    <message>
        <source>was so already</source>
        <translation>war schon so</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>nicht geschehen</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>ungewiss</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was to be done, and what became of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation>(%1)</translation>
    </message>
    <message>
        <source>Cutting off the account %1</source>
        <translation>Aussperren des Kontos %1</translation>
    </message>
    <message>
        <source>Account ID: %1</source>
        <translation>Konto-ID: %1</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Server: %1</translation>
    </message>
    <message>
        <source>By %1, %2</source>
        <translation>Durch %1, %2</translation>
    </message>
    <message>
        <source>Token (jti): %1</source>
        <translation>Token (jti): %1</translation>
    </message>
</context>
<context>
    <name>mcias::DemoPanel</name>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Starting the demo server…</source>
        <translation>Der Demo-Server startet …</translation>
    </message>
    <message>
        <source>There is no demo server</source>
        <translation>Es gibt keinen Demo-Server</translation>
    </message>
    <message>
        <source>%1, with a code</source>
        <translation>%1, mit Code</translation>
    </message>
    <message>
        <source>Sign in as %1</source>
        <translation>Anmelden als %1</translation>
    </message>
    <message>
        <source>Every code is good for one sign-in, and the next one is still to come. Try again in half a minute.</source>
        <translation>Jeder Code gilt für eine Anmeldung, und der nächste kommt erst noch. Versuchen Sie es in einer halben Minute erneut.</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Help desk</source>
        <translation>Helpdesk</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>A server with invented accounts runs on this computer, for as long as this window is open. Sign in as one of these people:</source>
        <translation>Auf diesem Rechner läuft ein Server mit erfundenen Konten, solange dieses Fenster offen ist. Melden Sie sich als eine dieser Personen an:</translation>
    </message>
    <message>
        <source>The button fills in the password and, where needed, the current code.</source>
        <translation>Die Schaltfläche trägt das Passwort und, wo nötig, den aktuellen Code ein.</translation>
    </message>
    <message>
        <source>Start it a&amp;gain</source>
        <translation>Erneut star&amp;ten</translation>
    </message>
</context>
<context>
    <name>mcias::DemoServer</name>
    <message>
        <source>It did not become ready in time.</source>
        <translation>Er wurde nicht rechtzeitig bereit.</translation>
    </message>
    <message>
        <source>The program cannot be started.</source>
        <translation>Das Programm lässt sich nicht starten.</translation>
    </message>
    <message>
        <source>The program has ended.</source>
        <translation>Das Programm hat sich beendet.</translation>
    </message>
    <message>
        <source>The program mcias-devserver is missing beside the console.</source>
        <translation>Das Programm mcias-devserver fehlt neben der Konsole.</translation>
    </message>
    <message>
        <source>It does not speak like the server of this version.</source>
        <translation>Er spricht nicht wie der Server dieser Version.</translation>
    </message>
</context>
<context>
    <name>mcias::Dependents</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: not known, since your account may not read them</source>
        <translation>%1: nicht bekannt, weil Ihr Konto sie nicht lesen darf</translation>
    </message>
    <message>
        <source>%1: not known, since reading them failed</source>
        <translation>%1: nicht bekannt, weil das Lesen gescheitert ist</translation>
    </message>
    <message>
        <source>%1 on %2 as %3</source>
        <translation>%1 auf %2 als %3</translation>
    </message>
    <message>
        <source>%1 (switched off)</source>
        <translation>%1 (abgeschaltet)</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Postgres credentials</source>
        <translation>Postgres-Zugangsdaten</translation>
    </message>
    <message>
        <source>Policy rules that name it</source>
        <translation>Richtlinienregeln, die es nennen</translation>
    </message>
</context>
<context>
    <name>mcias::DoorScreen</name>
    <message>
        <source>Identity and access console</source>
        <translation>Konsole für Identitäten und Zugänge</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>E&amp;instellungen …</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>mcias::EditAccountDialog</name>
    <message>
        <source>Edit account</source>
        <translation>Konto bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>This is what will be sent, in this order, and nothing else.</source>
        <translation>Dies wird gesendet, in dieser Reihenfolge, und sonst nichts.</translation>
    </message>
    <message>
        <source>&amp;Save now</source>
        <translation>Jetzt &amp;speichern</translation>
    </message>
    <message>
        <source>This is what became of the changes. Those that were not done are still in the form.</source>
        <translation>Das ist aus den Änderungen geworden. Was nicht geschehen ist, steht noch im Formular.</translation>
    </message>
    <message>
        <source>Try the &amp;rest again</source>
        <translation>Den R&amp;est erneut versuchen</translation>
    </message>
    <message>
        <source>All changes are saved.</source>
        <translation>Alle Änderungen sind gespeichert.</translation>
    </message>
    <message>
        <source>Edit account – %1</source>
        <translation>Konto bearbeiten – %1</translation>
    </message>
    <message>
        <source>The server does not know this account any more.</source>
        <translation>Der Server kennt dieses Konto nicht mehr.</translation>
    </message>
    <message>
        <source>The account could not be read again: what stands here may be old. %1</source>
        <translation>Das Konto ließ sich nicht erneut lesen: Was hier steht, kann veraltet sein. %1</translation>
    </message>
    <message>
        <source>Re&amp;try</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>The account has changed at the server. Look at it, then save again.</source>
        <translation>Das Konto hat sich auf dem Server geändert. Sehen Sie es sich an und speichern Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>This account is deleted: nothing of it can be changed any more.</source>
        <translation>Dieses Konto ist gelöscht: Daran lässt sich nichts mehr ändern.</translation>
    </message>
    <message>
        <source>Tick what this may lead to first, or go back to the form.</source>
        <translation>Haken Sie zuerst ab, wozu dies führen kann, oder gehen Sie zurück zum Formular.</translation>
    </message>
    <message>
        <source>Choose first what is to be where yours and theirs differ.</source>
        <translation>Wählen Sie zuerst, was gelten soll, wo sich Ihre und die fremde Änderung unterscheiden.</translation>
    </message>
    <message>
        <source>Tokens are being revoked. Save when that has ended.</source>
        <translation>Tokens werden gerade widerrufen. Speichern Sie, wenn das beendet ist.</translation>
    </message>
    <message>
        <source>Nothing is left to be saved: the account is as the form says.</source>
        <translation>Es gibt nichts mehr zu speichern: Das Konto ist, wie das Formular es sagt.</translation>
    </message>
    <message>
        <source>Nothing was changed in the form.</source>
        <translation>Im Formular wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Looking at the account once more…</source>
        <translation>Das Konto wird noch einmal angesehen …</translation>
    </message>
    <message>
        <source>The account is as the form says already: there is nothing to save.</source>
        <translation>Das Konto ist schon, wie das Formular es sagt: Es gibt nichts zu speichern.</translation>
    </message>
    <message numerus="yes">
        <source>None of %n change(s) is known to be done.</source>
        <translation>
            <numerusform>Von der %n Änderung ist nicht bekannt, dass sie geschehen ist.</numerusform>
            <numerusform>Von keiner der %n Änderungen ist bekannt, dass sie geschehen ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n change(s) are done.</source>
        <translation>
            <numerusform>%1 von %n Änderung ist geschehen.</numerusform>
            <numerusform>%1 von %n Änderungen sind geschehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of one, the answer was lost, and the server does not say whether it was done.</source>
        <translation>Bei einer ging die Antwort verloren, und der Server sagt nicht, ob sie geschehen ist.</translation>
    </message>
    <message>
        <source>What is left is still in the form.</source>
        <translation>Was noch fehlt, steht weiter im Formular.</translation>
    </message>
    <message>
        <source>Status, roles and tags</source>
        <translation>Status, Rollen und Tags</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>&amp;Back to the form</source>
        <translation>&amp;Zurück zum Formular</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>Zurück zum Formular</translation>
    </message>
</context>
<context>
    <name>mcias::EditorDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Nicht länger warten</translation>
    </message>
    <message>
        <source>The window was locked: secrets have to be typed again.</source>
        <translation>Das Fenster war gesperrt: Geheimnisse sind erneut einzugeben.</translation>
    </message>
    <message>
        <source>Nothing was changed: your session was interrupted. Once you are back in it, press “%1” again.</source>
        <translation>Nichts wurde geändert: Ihre Sitzung war unterbrochen. Drücken Sie „%1“ noch einmal, sobald Sie wieder angemeldet sind.</translation>
    </message>
    <message>
        <source>What was typed is not saved.</source>
        <translation>Ihre Eingaben sind nicht gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Discard it</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>This was typed before, until %1, and not saved. Secrets have to be typed again.</source>
        <translation>Dies wurde früher eingegeben, bis %1, und nicht gespeichert. Geheimnisse müssen neu eingegeben werden.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>R&amp;eview…</source>
        <translation>Prü&amp;fen …</translation>
    </message>
</context>
<context>
    <name>mcias::Error</name>
    <message>
        <source>The answer is empty.</source>
        <translation>Die Antwort ist leer.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired.</source>
        <translation>Das Zertifikat des Servers ist abgelaufen.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was made for another name than the one in the address.</source>
        <translation>Das Zertifikat des Servers wurde für einen anderen Namen ausgestellt als den in der Adresse.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is self-signed and not in the CA file.</source>
        <translation>Das Zertifikat des Servers ist selbst signiert und steht nicht in der CA-Datei.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate comes from an issuer that is not trusted for this server.</source>
        <translation>Das Zertifikat des Servers kommt von einem Aussteller, dem für diesen Server nicht vertraut wird.</translation>
    </message>
    <message>
        <source>The server does not speak TLS 1.2 or later at this address.</source>
        <translation>Der Server spricht an dieser Adresse weder TLS 1.2 noch neuer.</translation>
    </message>
    <message>
        <source>The CA file cannot be read or holds no certificate.</source>
        <translation>Die CA-Datei ist nicht lesbar oder enthält kein Zertifikat.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was refused.</source>
        <translation>Das Zertifikat des Servers wurde abgelehnt.</translation>
    </message>
    <message>
        <source>The server refused the request as invalid.</source>
        <translation>Der Server hat die Anfrage als ungültig abgelehnt.</translation>
    </message>
    <message>
        <source>The server did not accept the sign-in: it is wrong, has expired or was revoked.</source>
        <translation>Der Server hat die Anmeldung nicht angenommen: Sie ist falsch, abgelaufen oder widerrufen.</translation>
    </message>
    <message>
        <source>The server asks for the code from the authenticator app.</source>
        <translation>Der Server fragt nach dem Code aus der Authenticator-App.</translation>
    </message>
    <message>
        <source>The server does not allow this to the account that is signed in.</source>
        <translation>Der Server erlaubt dies dem angemeldeten Konto nicht.</translation>
    </message>
    <message>
        <source>This server does not offer this call.</source>
        <translation>Dieser Server bietet diesen Aufruf nicht an.</translation>
    </message>
    <message>
        <source>The server does not know this item.</source>
        <translation>Der Server kennt dies nicht.</translation>
    </message>
    <message>
        <source>This conflicts with something that exists already.</source>
        <translation>Dies steht im Widerspruch zu etwas, das es schon gibt.</translation>
    </message>
    <message>
        <source>Too many requests. Wait a moment and try again.</source>
        <translation>Zu viele Anfragen. Warten Sie einen Moment und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The server failed with status %1.</source>
        <translation>Der Server ist mit Status %1 gescheitert.</translation>
    </message>
    <message>
        <source>The server&apos;s vault is sealed. It must be unsealed before anybody can work.</source>
        <translation>Der Tresor des Servers ist versiegelt. Er muss entsiegelt werden, bevor jemand arbeiten kann.</translation>
    </message>
    <message>
        <source>The server could not be reached.</source>
        <translation>Der Server war nicht erreichbar.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The answer is not what the MCIAS API promises.</source>
        <translation>Die Antwort ist nicht, was die MCIAS-API verspricht.</translation>
    </message>
    <message>
        <source>The request was sent, but the answer was lost.</source>
        <translation>Die Anfrage wurde gesendet, aber die Antwort ging verloren.</translation>
    </message>
    <message>
        <source>It happened once or not at all: look at the current state before trying again.</source>
        <translation>Es ist einmal geschehen oder gar nicht: Sehen Sie sich den jetzigen Stand an, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>The change was made.</source>
        <translation>Die Änderung wurde ausgeführt.</translation>
    </message>
    <message>
        <source>The server says: “%1”.</source>
        <translation>Der Server sagt: „%1“.</translation>
    </message>
    <message>
        <source>A parameter is empty or cannot stand in a path.</source>
        <translation>Ein Parameter ist leer oder kann nicht in einem Pfad stehen.</translation>
    </message>
    <message>
        <source>The answer is larger than the limit of %1 bytes.</source>
        <translation>Die Antwort ist größer als die Grenze von %1 Bytes.</translation>
    </message>
    <message>
        <source>Nothing answers at this address and port.</source>
        <translation>An dieser Adresse und diesem Port antwortet nichts.</translation>
    </message>
    <message>
        <source>The server&apos;s name cannot be resolved.</source>
        <translation>Der Name des Servers lässt sich nicht auflösen.</translation>
    </message>
    <message>
        <source>The connection broke before the whole answer was there.</source>
        <translation>Die Verbindung brach ab, bevor die ganze Antwort da war.</translation>
    </message>
    <message>
        <source>The server redirects (status %1); this client follows no redirects.</source>
        <translation>Der Server leitet um (Status %1); dieser Client folgt keinen Umleitungen.</translation>
    </message>
    <message>
        <source>The call was cancelled.</source>
        <translation>Der Aufruf wurde abgebrochen.</translation>
    </message>
    <message>
        <source>A server&apos;s address begins with https:// and has no user, query or fragment.</source>
        <translation>Die Adresse eines Servers beginnt mit https:// und hat weder Benutzer noch Abfrage noch Fragment.</translation>
    </message>
    <message>
        <source>The session is interrupted. Sign in again, then repeat this.</source>
        <translation>Die Sitzung ist unterbrochen. Melden Sie sich erneut an und wiederholen Sie dies dann.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate comes from another authority than before.</source>
        <translation>Das Zertifikat des Servers kommt von einer anderen Zertifizierungsstelle als bisher.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The profile is read-only.</source>
        <translation>Das Profil ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid yet. Check the clocks of this computer and of the server.</source>
        <translation>Das Zertifikat des Servers ist noch nicht gültig. Prüfen Sie die Uhren dieses Computers und des Servers.</translation>
    </message>
    <message numerus="yes">
        <source>Too many requests. The server asks you to wait %n second(s).</source>
        <translation>
            <numerusform>Zu viele Anfragen. Der Server bittet Sie, %n Sekunde zu warten.</numerusform>
            <numerusform>Zu viele Anfragen. Der Server bittet Sie, %n Sekunden zu warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server&apos;s certificate or key has changed: review that first, then repeat this.</source>
        <translation>Das Zertifikat oder der Schlüssel des Servers hat sich geändert: Prüfen Sie das zuerst und wiederholen Sie dies dann.</translation>
    </message>
</context>
<context>
    <name>mcias::ExamPanel</name>
    <message>
        <source>What is known of the token</source>
        <translation>Was über das Token bekannt ist</translation>
    </message>
    <message>
        <source>Checked here</source>
        <translation>Hier geprüft</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Der Server</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>What the token says</source>
        <translation>Was das Token sagt</translation>
    </message>
    <message>
        <source>an account that it does not name</source>
        <translation>ein Konto, das es nicht nennt</translation>
    </message>
    <message>
        <source>This is no token that could be read.</source>
        <translation>Dies ist kein Token, das sich lesen ließ.</translation>
    </message>
    <message>
        <source>at an unknown time</source>
        <comment>a token was issued …</comment>
        <translation>zu unbekannter Zeit</translation>
    </message>
    <message>
        <source>Issued %1 to %2, with no end; roles: %3.</source>
        <translation>Ausgestellt: %1 für %2, ohne Ende; Rollen: %3.</translation>
    </message>
    <message>
        <source>Issued %1 to %2, ends %3; roles: %4.</source>
        <translation>Ausgestellt: %1 für %2, läuft ab: %3; Rollen: %4.</translation>
    </message>
    <message>
        <source>Issued %1 to %2, ended %3; roles: %4.</source>
        <translation>Ausgestellt: %1 für %2, abgelaufen: %3; Rollen: %4.</translation>
    </message>
    <message>
        <source>Being looked at…</source>
        <translation>Wird angesehen …</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was es sagt</translation>
    </message>
    <message>
        <source>Signed by the server: what it says is what the server has said.</source>
        <translation>Vom Server signiert: Was es sagt, hat der Server gesagt.</translation>
    </message>
    <message>
        <source>Nothing vouches for this: anybody can write a token that says so.</source>
        <translation>Nichts bürgt dafür: Ein Token, das dies sagt, kann jeder schreiben.</translation>
    </message>
    <message>
        <source>It does not say.</source>
        <translation>Es sagt dazu nichts.</translation>
    </message>
    <message>
        <source>Why it cannot be read</source>
        <translation>Warum es nicht lesbar ist</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Roles in it</source>
        <translation>Rollen darin</translation>
    </message>
    <message>
        <source>The account has now: %1</source>
        <translation>Das Konto hat jetzt: %1</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Good from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Token ID (jti)</source>
        <translation>Token-ID (jti)</translation>
    </message>
    <message>
        <source>Names the token in the audit log, and for revoking it. It opens nothing.</source>
        <translation>Bezeichnet das Token im Audit-Protokoll und beim Widerrufen; sie gewährt keinen Zugang.</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>Schlüssel: %1</translation>
    </message>
</context>
<context>
    <name>mcias::ExpiryStrip</name>
    <message>
        <source>When service tokens end</source>
        <translation>Wann Diensttokens ablaufen</translation>
    </message>
    <message>
        <source>Service tokens end:</source>
        <translation>Diensttokens laufen ab:</translation>
    </message>
    <message>
        <source>Show these tokens</source>
        <translation>Diese Tokens zeigen</translation>
    </message>
    <message>
        <source>Service tokens: %1</source>
        <translation>Diensttokens: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln expired</source>
        <translation>
            <numerusform>%Ln abgelaufen</numerusform>
            <numerusform>%Ln abgelaufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln within a day</source>
        <translation>
            <numerusform>%Ln in weniger als einem Tag</numerusform>
            <numerusform>%Ln in weniger als einem Tag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln within 7 days</source>
        <translation>
            <numerusform>%Ln in weniger als 7 Tagen</numerusform>
            <numerusform>%Ln in weniger als 7 Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln within 30 days</source>
        <translation>
            <numerusform>%Ln in weniger als 30 Tagen</numerusform>
            <numerusform>%Ln in weniger als 30 Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln later</source>
        <translation>
            <numerusform>%Ln später</numerusform>
            <numerusform>%Ln später</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with an unknown end</source>
        <translation>
            <numerusform>%Ln mit unbekanntem Ende</numerusform>
            <numerusform>%Ln mit unbekanntem Ende</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::ExportBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>Die Datei wird geschrieben</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Den Export abbrechen</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>%1 wird geschrieben …</translation>
    </message>
</context>
<context>
    <name>mcias::FactsPanel</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>mcias::FilterField</name>
    <message>
        <source>Clear the filter</source>
        <translation>Den Filter leeren</translation>
    </message>
</context>
<context>
    <name>mcias::FindingsList</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was es bedeutet</translation>
    </message>
    <message>
        <source>Nothing to report</source>
        <translation>Nichts zu beanstanden</translation>
    </message>
    <message>
        <source>Looking at the rules…</source>
        <translation>Die Regeln werden angesehen …</translation>
    </message>
    <message>
        <source>No rule is shadowed, overruled or expired.</source>
        <translation>Keine Regel ist verdeckt, überstimmt oder abgelaufen.</translation>
    </message>
    <message>
        <source>Every rule is about somebody.</source>
        <translation>Jede Regel betrifft jemanden.</translation>
    </message>
    <message>
        <source>Administrators can sign in and change rules.</source>
        <translation>Konten mit der Rolle admin können sich anmelden und Regeln ändern.</translation>
    </message>
    <message>
        <source>No active administrator is known.</source>
        <translation>Es ist kein aktives Konto mit der Rolle admin bekannt.</translation>
    </message>
</context>
<context>
    <name>mcias::ForeignChangesPanel</name>
    <message>
        <source>Somebody else has changed this account meanwhile, and not as you have. Choose what is to be.</source>
        <translation>Jemand anders hat dieses Konto inzwischen geändert, und zwar anders als Sie. Wählen Sie, was gelten soll.</translation>
    </message>
    <message>
        <source>Somebody else has changed this account meanwhile. The form has taken it over; what you changed is kept.</source>
        <translation>Jemand anders hat dieses Konto inzwischen geändert. Das Formular hat es übernommen; was Sie geändert haben, bleibt.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Bisher</translation>
    </message>
    <message>
        <source>Theirs, at the server now</source>
        <translation>Fremd, jetzt auf dem Server</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihres</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, too</source>
        <translation>auch %1</translation>
    </message>
    <message>
        <source>not changed by you</source>
        <translation>von Ihnen nicht geändert</translation>
    </message>
    <message>
        <source>%1: take theirs, %2</source>
        <translation>%1: das Fremde übernehmen, %2</translation>
    </message>
    <message>
        <source>%1: keep yours, %2</source>
        <translation>%1: Ihres behalten, %2</translation>
    </message>
</context>
<context>
    <name>mcias::Formats</name>
    <message>
        <source>in a moment</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n Minute</numerusform>
            <numerusform>in %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %n Stunde</numerusform>
            <numerusform>in %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::HandoverSlip</name>
    <message>
        <source>Hand-over slip</source>
        <translation>Übergabezettel</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>The answer was lost: it is not certain that this password was set. If it does not open the account, reset it again.</source>
        <translation>Die Antwort ging verloren: Es ist nicht sicher, dass dieses Passwort gesetzt wurde. Wenn es das Konto nicht öffnet, setzen Sie es erneut zurück.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>Temporary password</source>
        <translation>Vorläufiges Passwort</translation>
    </message>
    <message>
        <source>In groups of four only to be read: it is typed without gaps.</source>
        <translation>In Vierergruppen nur zum Lesen: Eingegeben wird es ohne Lücken.</translation>
    </message>
    <message>
        <source>After many failed attempts, the server may refuse even the right password for a while: wait for a quarter of an hour first.</source>
        <translation>Nach vielen gescheiterten Versuchen lehnt der Server eine Zeit lang vielleicht auch das richtige Passwort ab: Warten Sie zuerst eine Viertelstunde.</translation>
    </message>
    <message>
        <source>Sign in as %1 with the temporary password.</source>
        <translation>Melden Sie sich als %1 mit dem vorläufigen Passwort an.</translation>
    </message>
    <message>
        <source>The server asks for the code of the second factor: it is the same as before.</source>
        <translation>Der Server fragt nach dem Code des zweiten Faktors: Dieser ist derselbe wie bisher.</translation>
    </message>
    <message>
        <source>Change the password at once: until then, somebody else knows it.</source>
        <translation>Ändern Sie das Passwort sofort: Bis dahin kennt es noch jemand anders.</translation>
    </message>
    <message>
        <source>Set up the second factor (TOTP) again: the old codes are not valid any more.</source>
        <translation>Richten Sie den zweiten Faktor (TOTP) neu ein: Die alten Codes gelten nicht mehr.</translation>
    </message>
    <message>
        <source>Set up a second factor (TOTP).</source>
        <translation>Richten Sie einen zweiten Faktor (TOTP) ein.</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Was als Nächstes zu tun ist</translation>
    </message>
    <message>
        <source>The password is kept nowhere. When this closes, or the window is locked, it is forgotten.</source>
        <translation>Das Passwort wird nirgends aufbewahrt. Wird dies geschlossen oder das Fenster gesperrt, ist es vergessen.</translation>
    </message>
    <message>
        <source>C&amp;opy the password</source>
        <translation>Passwort &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Verbergen</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>Hide the temporary password</source>
        <translation>Das vorläufige Passwort verbergen</translation>
    </message>
    <message>
        <source>Show the temporary password</source>
        <translation>Das vorläufige Passwort zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Copied. It is taken off the clipboard in %n second(s).</source>
        <translation>
            <numerusform>Kopiert. Es wird in %n Sekunde aus der Zwischenablage entfernt.</numerusform>
            <numerusform>Kopiert. Es wird in %n Sekunden aus der Zwischenablage entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>A slip is printed on paper, not into a file. Nothing was printed.</source>
        <translation>Ein Zettel wird auf Papier gedruckt, nicht in eine Datei. Es wurde nichts gedruckt.</translation>
    </message>
    <message>
        <source>The printer could not be used. Nothing was printed.</source>
        <translation>Der Drucker war nicht zu benutzen. Es wurde nichts gedruckt.</translation>
    </message>
    <message>
        <source>Sent to the printer. The print system keeps it until it is printed.</source>
        <translation>An den Drucker gesendet. Das Drucksystem bewahrt es auf, bis es gedruckt ist.</translation>
    </message>
    <message>
        <source>Your new account</source>
        <translation>Ihr neues Konto</translation>
    </message>
    <message>
        <source>Your temporary password</source>
        <translation>Ihr vorläufiges Passwort</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Konto: %1</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Server: %1</translation>
    </message>
    <message>
        <source>Made %1, by %2.</source>
        <translation>Erstellt %1, von %2.</translation>
    </message>
    <message>
        <source>Destroy this paper once the password is changed.</source>
        <translation>Vernichten Sie dieses Papier, sobald das Passwort geändert ist.</translation>
    </message>
    <message>
        <source>The password was neither shown nor copied nor printed: once this closes, nobody knows it. Close again to go on.</source>
        <translation>Das Passwort wurde weder gezeigt noch kopiert noch gedruckt: Nach dem Schließen kennt es niemand. Schließen Sie noch einmal, um fortzufahren.</translation>
    </message>
</context>
<context>
    <name>mcias::HelpRun</name>
    <message>
        <source>Somebody else has changed the roles meanwhile: they were %1, and are %2 now. Look at them, and choose again.</source>
        <translation>Jemand anders hat die Rollen inzwischen geändert: Es waren %1, jetzt sind es %2. Sehen Sie sie sich an und wählen Sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>mcias::HelpdeskDialog</name>
    <message>
        <source>%1, at %2</source>
        <translation>%1, auf %2</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Do &amp;it</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>&amp;Generate one that is easy to read out</source>
        <translation>&amp;Erzeugen, leicht vorzulesen</translation>
    </message>
    <message>
        <source>Generate a password that is easy to read out</source>
        <translation>Ein Passwort erzeugen, das sich leicht vorlesen lässt</translation>
    </message>
    <message>
        <source>T&amp;ype one:</source>
        <translation>Selbst ein&amp;geben:</translation>
    </message>
    <message>
        <source>Type a password</source>
        <translation>Ein Passwort eingeben</translation>
    </message>
    <message>
        <source>Exactly these roles</source>
        <translation>Genau diese Rollen</translation>
    </message>
    <message>
        <source>Role %1</source>
        <translation>Rolle %1</translation>
    </message>
    <message>
        <source>Type the new password, or let one be generated.</source>
        <translation>Geben Sie das neue Passwort ein oder lassen Sie eines erzeugen.</translation>
    </message>
    <message>
        <source>Tick what this leads to, or change what is to be done.</source>
        <translation>Haken Sie ab, wozu dies führt, oder ändern Sie, was geschehen soll.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Noch ein&amp;mal versuchen</translation>
    </message>
    <message>
        <source>Nothing was changed: each line says why.</source>
        <translation>Nichts wurde geändert: Jede Zeile sagt, warum.</translation>
    </message>
    <message>
        <source>Done in part: each line says what became of it.</source>
        <translation>Zum Teil geschehen: Jede Zeile sagt, was daraus geworden ist.</translation>
    </message>
</context>
<context>
    <name>mcias::HelpdeskEvents</name>
    <message>
        <source>Look further &amp;back</source>
        <translation>Weiter &amp;zurück suchen</translation>
    </message>
    <message>
        <source>Last events of the account</source>
        <translation>Letzte Ereignisse des Kontos</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>How far back was looked</source>
        <translation>Wie weit zurück gesucht wurde</translation>
    </message>
    <message>
        <source>Look further back</source>
        <translation>Weiter zurück suchen</translation>
    </message>
    <message>
        <source>Last events</source>
        <translation>Letzte Ereignisse</translation>
    </message>
    <message>
        <source>You may not read the audit log. %1</source>
        <translation>Sie dürfen das Audit-Protokoll nicht lesen. %1</translation>
    </message>
    <message>
        <source>This server does not offer its audit log.</source>
        <translation>Dieser Server bietet sein Audit-Protokoll nicht an.</translation>
    </message>
    <message>
        <source>The audit log could not be read. %1</source>
        <translation>Das Audit-Protokoll ließ sich nicht lesen. %1</translation>
    </message>
    <message>
        <source>Re&amp;try</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%n failed sign-in(s) in the last %1 minutes</source>
        <translation>
            <numerusform>%n gescheiterte Anmeldung in den letzten %1 Minuten</numerusform>
            <numerusform>%n gescheiterte Anmeldungen in den letzten %1 Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n failed sign-in(s) in the last %1 minutes</source>
        <translation>
            <numerusform>Mindestens %n gescheiterte Anmeldung in den letzten %1 Minuten</numerusform>
            <numerusform>Mindestens %n gescheiterte Anmeldungen in den letzten %1 Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the account was locked out at %2. It opens by itself; until then, even the right password is refused.</source>
        <translation>%1: Das Konto wurde vorübergehend gesperrt (%2). Es öffnet sich von selbst; bis dahin wird auch das richtige Passwort abgelehnt.</translation>
    </message>
    <message>
        <source>%1: the account may be locked out. It opens by itself; MCIAS does not tell, and a lockout looks like a wrong password.</source>
        <translation>%1: Das Konto ist vielleicht vorübergehend gesperrt. Es öffnet sich von selbst; MCIAS sagt es nicht, und eine Sperre sieht aus wie ein falsches Passwort.</translation>
    </message>
    <message>
        <source>%1, and none that succeeded since.</source>
        <translation>%1, und seither keine gelungene.</translation>
    </message>
    <message>
        <source>Reading the audit log…</source>
        <translation>Das Audit-Protokoll wird gelesen …</translation>
    </message>
    <message>
        <source>No event concerns this account.</source>
        <translation>Kein Ereignis betrifft dieses Konto.</translation>
    </message>
    <message>
        <source>The whole audit log was looked through.</source>
        <translation>Das ganze Audit-Protokoll wurde durchgesehen.</translation>
    </message>
    <message>
        <source>The newest %1 events of the audit log were looked through, back to %2.</source>
        <translation>Die neuesten %1 Ereignisse des Audit-Protokolls wurden durchgesehen, zurück bis %2.</translation>
    </message>
    <message>
        <source>The newest %1 of %2 events of the audit log were looked through, back to %3.</source>
        <translation>Die neuesten %1 von %2 Ereignissen des Audit-Protokolls wurden durchgesehen, zurück bis %3.</translation>
    </message>
    <message>
        <source>Ask a&amp;gain</source>
        <translation>Erneut fra&amp;gen</translation>
    </message>
</context>
<context>
    <name>mcias::HelpdeskPage</name>
    <message>
        <source>Help desk</source>
        <translation>Helpdesk</translation>
    </message>
    <message>
        <source>Find an account</source>
        <translation>Ein Konto finden</translation>
    </message>
    <message>
        <source>Find a person by name or ID (Ctrl+F)</source>
        <translation>Eine Person nach Name oder ID finden (Strg+F)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Refresh what is shown of the account</source>
        <translation>Die Angaben zum Konto aktualisieren</translation>
    </message>
    <message>
        <source>Ask the server again (F5)</source>
        <translation>Den Server erneut fragen (F5)</translation>
    </message>
    <message>
        <source>Account and events</source>
        <translation>Konto und Ereignisse</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Facts of the account</source>
        <translation>Angaben zum Konto</translation>
    </message>
    <message>
        <source>What should be done</source>
        <translation>Was geschehen soll</translation>
    </message>
    <message>
        <source>Account, and what should be done</source>
        <translation>Konto, und was geschehen soll</translation>
    </message>
    <message>
        <source>Last events</source>
        <translation>Letzte Ereignisse</translation>
    </message>
    <message>
        <source>The account could not be read; what is shown is what the list of accounts tells. %1</source>
        <translation>Das Konto ließ sich nicht lesen; gezeigt wird, was die Liste der Konten sagt. %1</translation>
    </message>
    <message>
        <source>Re&amp;try</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>Nobody is chosen</source>
        <translation>Niemand ist ausgewählt</translation>
    </message>
    <message>
        <source>Type a part of a name, or paste an account ID, in the field above.</source>
        <translation>Geben Sie im Feld oben einen Teil eines Namens ein oder fügen Sie eine Konto-ID ein.</translation>
    </message>
    <message>
        <source>Loading the account…</source>
        <translation>Das Konto wird geladen …</translation>
    </message>
    <message>
        <source>You may not read this account</source>
        <translation>Sie dürfen dieses Konto nicht lesen</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translation>Erneut &amp;fragen</translation>
    </message>
    <message>
        <source>There is no such account</source>
        <translation>Ein solches Konto gibt es nicht</translation>
    </message>
    <message>
        <source>The server knows no account with the ID %1.</source>
        <translation>Der Server kennt kein Konto mit der ID %1.</translation>
    </message>
    <message>
        <source>The account could not be loaded</source>
        <translation>Das Konto konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>No live token of this account is known here.</source>
        <translation>Hier ist kein gültiges Token dieses Kontos bekannt.</translation>
    </message>
    <message>
        <source>roles not known</source>
        <translation>Rollen nicht bekannt</translation>
    </message>
    <message>
        <source>%1 (your own session)</source>
        <translation>%1 (Ihre eigene Sitzung)</translation>
    </message>
    <message>
        <source>%1 (issued %2)</source>
        <translation>%1 (ausgestellt %2)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>The roles were changed since: these tokens keep their old ones until they are renewed or revoked.</source>
        <translation>Die Rollen wurden seither geändert: Diese Tokens behalten ihre alten, bis sie erneuert oder widerrufen werden.</translation>
    </message>
    <message>
        <source>There may be others: the server does not list tokens.</source>
        <translation>Es kann weitere geben: Der Server listet Tokens nicht auf.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Noch nicht gelesen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Nobody can sign in to it.</source>
        <translation>Niemand kann sich damit anmelden.</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Zweiter Faktor</translation>
    </message>
    <message>
        <source>A password alone opens this account.</source>
        <translation>Ein Passwort allein öffnet dieses Konto.</translation>
    </message>
    <message>
        <source>Roles now</source>
        <translation>Rollen jetzt</translation>
    </message>
    <message>
        <source>In tokens</source>
        <translation>In Tokens</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>Konto-ID</translation>
    </message>
    <message>
        <source>The window was locked since, and the new password was forgotten: reset it once more.</source>
        <translation>Das Fenster wurde seither gesperrt und das neue Passwort vergessen: Setzen Sie es noch einmal zurück.</translation>
    </message>
    <message>
        <source>The window was locked, and the hand-over slip was forgotten. If the password was not handed over, reset it once more.</source>
        <translation>Das Fenster wurde gesperrt und der Übergabezettel vergessen. Wenn das Passwort nicht übergeben wurde, setzen Sie es noch einmal zurück.</translation>
    </message>
    <message>
        <source>Somebody is found by a part of the name, or by the account ID.</source>
        <translation>Gefunden wird jemand über einen Teil des Namens oder über die Konto-ID.</translation>
    </message>
    <message>
        <source>One person, one page: the roles now and in the tokens known here, the second factor, the last events, and what can be done.</source>
        <translation>Eine Person, eine Seite: die Rollen jetzt und in den hier bekannten Tokens, der zweite Faktor, die letzten Ereignisse und was sich tun lässt.</translation>
    </message>
    <message>
        <source>What follows stands there before it is done.</source>
        <translation>Was daraus folgt, steht da, bevor es geschieht.</translation>
    </message>
    <message>
        <source>The slip to be read out or printed; kept nowhere.</source>
        <translation>Der Zettel zum Vorlesen oder Drucken; nirgends aufbewahrt.</translation>
    </message>
    <message>
        <source>What was done, and in the events at once.</source>
        <translation>Was geschehen ist, sofort auch unter den Ereignissen.</translation>
    </message>
    <message>
        <source>Pass&amp;keys…</source>
        <translation>Pass&amp;keys …</translation>
    </message>
    <message>
        <source>Passkeys of this account</source>
        <translation>Passkeys dieses Kontos</translation>
    </message>
    <message>
        <source>Look at the passkeys of this account, delete one</source>
        <translation>Die Passkeys dieses Kontos ansehen, einen löschen</translation>
    </message>
    <message>
        <source>A&amp;udit log</source>
        <translation>A&amp;udit-Protokoll</translation>
    </message>
    <message>
        <source>Everything about this account in the audit log</source>
        <translation>Alles über dieses Konto im Audit-Protokoll</translation>
    </message>
    <message>
        <source>You may not list the accounts</source>
        <translation>Sie dürfen die Konten nicht auflisten</translation>
    </message>
    <message>
        <source>You can go on with an account ID in the field above.</source>
        <translation>Mit einer Konto-ID im Feld oben geht es weiter.</translation>
    </message>
    <message>
        <source>The accounts could not be loaded</source>
        <translation>Die Konten konnten nicht geladen werden</translation>
    </message>
</context>
<context>
    <name>mcias::HelpdeskTasks</name>
    <message>
        <source>&amp;Continue…</source>
        <translation>&amp;Weiter …</translation>
    </message>
    <message>
        <source>What should be done</source>
        <translation>Was geschehen soll</translation>
    </message>
    <message>
        <source>Continue with what is chosen</source>
        <translation>Weiter mit dem Ausgewählten</translation>
    </message>
    <message>
        <source>The profile is read-only: the console changes nothing at this server.</source>
        <translation>Das Profil ist schreibgeschützt: Die Konsole ändert auf diesem Server nichts.</translation>
    </message>
    <message>
        <source>The account is deleted.</source>
        <translation>Das Konto ist gelöscht.</translation>
    </message>
    <message>
        <source>A system account has no password: it acts through its token.</source>
        <translation>Ein Dienstkonto hat kein Passwort: Es handelt durch sein Token.</translation>
    </message>
    <message>
        <source>This is your own account: change your password instead, which asks for the present one.</source>
        <translation>Dies ist Ihr eigenes Konto: Ändern Sie stattdessen Ihr Passwort; dabei wird nach dem jetzigen gefragt.</translation>
    </message>
    <message>
        <source>A system account has no second factor.</source>
        <translation>Ein Dienstkonto hat keinen zweiten Faktor.</translation>
    </message>
    <message>
        <source>None is set up.</source>
        <translation>Es ist keiner eingerichtet.</translation>
    </message>
    <message>
        <source>None is known here, and the server does not list them. Resetting the password ends all of them.</source>
        <translation>Hier ist keines bekannt, und der Server listet sie nicht auf. Ein Zurücksetzen des Passworts beendet sie alle.</translation>
    </message>
    <message>
        <source>The present roles are not known, so nobody could see what is lost.</source>
        <translation>Die jetzigen Rollen sind nicht bekannt, daher könnte niemand sehen, was verloren geht.</translation>
    </message>
    <message>
        <source>Ends all sessions of the person at once. A new password is made, to be handed over.</source>
        <translation>Beendet sofort alle Sitzungen der Person. Ein neues Passwort entsteht, das zu übergeben ist.</translation>
    </message>
    <message>
        <source>From then on, the password alone opens the account, until a new one is set up.</source>
        <translation>Von da an öffnet das Passwort allein das Konto, bis ein neuer eingerichtet ist.</translation>
    </message>
    <message>
        <source>Nobody can sign in to the account until it is activated again.</source>
        <translation>Niemand kann sich mit dem Konto anmelden, bis es wieder aktiviert wird.</translation>
    </message>
    <message>
        <source>The person can sign in again.</source>
        <translation>Die Person kann sich wieder anmelden.</translation>
    </message>
    <message>
        <source>To a set that you choose. Live tokens keep their old roles until they are renewed or revoked.</source>
        <translation>Auf eine Auswahl von Ihnen. Gültige Tokens behalten ihre alten Rollen, bis sie erneuert oder widerrufen werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n token(s). There may be others: the server does not list them.</source>
        <translation>
            <numerusform>%n Token. Es kann weitere geben: Der Server listet sie nicht auf.</numerusform>
            <numerusform>%n Tokens. Es kann weitere geben: Der Server listet sie nicht auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server refused this to you at %1.</source>
        <translation>Der Server hat Ihnen dies verweigert (%1).</translation>
    </message>
    <message>
        <source>The server refused this to you for %2 at %1.</source>
        <translation>Der Server hat Ihnen dies für %2 verweigert (%1).</translation>
    </message>
    <message>
        <source>Look at it once more, then do it</source>
        <translation>Es noch einmal ansehen, dann ausführen</translation>
    </message>
    <message>
        <source>Choose above what should be done.</source>
        <translation>Wählen Sie oben, was geschehen soll.</translation>
    </message>
</context>
<context>
    <name>mcias::HelpdeskText</name>
    <message>
        <source>The account was inactive already.</source>
        <translation>Das Konto war schon inaktiv.</translation>
    </message>
    <message>
        <source>The account was deactivated.</source>
        <translation>Das Konto wurde deaktiviert.</translation>
    </message>
    <message>
        <source>The account was active already.</source>
        <translation>Das Konto war schon aktiv.</translation>
    </message>
    <message>
        <source>The account was activated.</source>
        <translation>Das Konto wurde aktiviert.</translation>
    </message>
    <message>
        <source>The password was reset, and all sessions of the account have ended.</source>
        <translation>Das Passwort wurde zurückgesetzt, und alle Sitzungen des Kontos sind beendet.</translation>
    </message>
    <message>
        <source>There was no second factor any more.</source>
        <translation>Es gab keinen zweiten Faktor mehr.</translation>
    </message>
    <message>
        <source>The second factor was removed.</source>
        <translation>Der zweite Faktor wurde entfernt.</translation>
    </message>
    <message>
        <source>The account had exactly these roles already.</source>
        <translation>Das Konto hatte schon genau diese Rollen.</translation>
    </message>
    <message>
        <source>The roles were set.</source>
        <translation>Die Rollen wurden gesetzt.</translation>
    </message>
    <message>
        <source>The tokens known here were revoked already.</source>
        <translation>Die hier bekannten Tokens waren schon widerrufen.</translation>
    </message>
    <message numerus="yes">
        <source>%n token(s) were revoked.</source>
        <translation>
            <numerusform>%n Token wurde widerrufen.</numerusform>
            <numerusform>%n Tokens wurden widerrufen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deactivating the account was refused.</source>
        <translation>Das Deaktivieren des Kontos wurde verweigert.</translation>
    </message>
    <message>
        <source>The account was not deactivated.</source>
        <translation>Das Konto wurde nicht deaktiviert.</translation>
    </message>
    <message>
        <source>Activating the account was refused.</source>
        <translation>Das Aktivieren des Kontos wurde verweigert.</translation>
    </message>
    <message>
        <source>The account was not activated.</source>
        <translation>Das Konto wurde nicht aktiviert.</translation>
    </message>
    <message>
        <source>Resetting the password was refused.</source>
        <translation>Das Zurücksetzen des Passworts wurde verweigert.</translation>
    </message>
    <message>
        <source>The password was not reset.</source>
        <translation>Das Passwort wurde nicht zurückgesetzt.</translation>
    </message>
    <message>
        <source>Removing the second factor was refused.</source>
        <translation>Das Entfernen des zweiten Faktors wurde verweigert.</translation>
    </message>
    <message>
        <source>The second factor was not removed.</source>
        <translation>Der zweite Faktor wurde nicht entfernt.</translation>
    </message>
    <message>
        <source>Setting the roles was refused.</source>
        <translation>Das Setzen der Rollen wurde verweigert.</translation>
    </message>
    <message>
        <source>The roles were not set.</source>
        <translation>Die Rollen wurden nicht gesetzt.</translation>
    </message>
    <message>
        <source>Revoking tokens was refused.</source>
        <translation>Das Widerrufen von Tokens wurde verweigert.</translation>
    </message>
    <message>
        <source>Not all tokens were revoked.</source>
        <translation>Nicht alle Tokens wurden widerrufen.</translation>
    </message>
    <message>
        <source>Whether the account was deactivated cannot be told.</source>
        <translation>Ob das Konto deaktiviert wurde, ist ungewiss.</translation>
    </message>
    <message>
        <source>Whether the account was activated cannot be told.</source>
        <translation>Ob das Konto aktiviert wurde, ist ungewiss.</translation>
    </message>
    <message>
        <source>Whether the password was reset cannot be told.</source>
        <translation>Ob das Passwort zurückgesetzt wurde, ist ungewiss.</translation>
    </message>
    <message>
        <source>Whether the second factor was removed cannot be told.</source>
        <translation>Ob der zweite Faktor entfernt wurde, ist ungewiss.</translation>
    </message>
    <message>
        <source>Whether all roles were set cannot be told.</source>
        <translation>Ob alle Rollen gesetzt wurden, ist ungewiss.</translation>
    </message>
    <message>
        <source>Whether the tokens were revoked cannot be told.</source>
        <translation>Ob die Tokens widerrufen wurden, ist ungewiss.</translation>
    </message>
    <message numerus="yes">
        <source>%n token(s) were revoked before that.</source>
        <translation>
            <numerusform>%n Token wurde davor widerrufen.</numerusform>
            <numerusform>%n Tokens wurden davor widerrufen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Done before that: %1.</source>
        <translation>Davor geschehen: %1.</translation>
    </message>
    <message>
        <source>&amp;Deactivate the account</source>
        <translation>Konto &amp;deaktivieren</translation>
    </message>
    <message>
        <source>&amp;Activate the account</source>
        <translation>Konto a&amp;ktivieren</translation>
    </message>
    <message>
        <source>Reset the &amp;password</source>
        <translation>&amp;Passwort zurücksetzen</translation>
    </message>
    <message>
        <source>Remove the second &amp;factor (TOTP)</source>
        <translation>Zweiten Faktor (TOTP) &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Set the roles</source>
        <translation>&amp;Rollen setzen</translation>
    </message>
    <message>
        <source>Re&amp;voke the tokens known here</source>
        <translation>Hier bekannte &amp;Tokens widerrufen</translation>
    </message>
    <message>
        <source>Deactivating the account</source>
        <translation>Das Deaktivieren des Kontos</translation>
    </message>
    <message>
        <source>Activating the account</source>
        <translation>Das Aktivieren des Kontos</translation>
    </message>
    <message>
        <source>Resetting the password</source>
        <translation>Das Zurücksetzen des Passworts</translation>
    </message>
    <message>
        <source>Removing the second factor</source>
        <translation>Das Entfernen des zweiten Faktors</translation>
    </message>
    <message>
        <source>Setting the roles</source>
        <translation>Das Setzen der Rollen</translation>
    </message>
    <message>
        <source>Revoking tokens</source>
        <translation>Das Widerrufen von Tokens</translation>
    </message>
    <message>
        <source>The new password ends all sessions of %1 at once: every token of the account is revoked.</source>
        <translation>Das neue Passwort beendet sofort alle Sitzungen von %1: Jedes Token des Kontos wird widerrufen.</translation>
    </message>
    <message>
        <source>Without the second factor, the password alone opens the account until a new one is set up.</source>
        <translation>Ohne den zweiten Faktor öffnet das Passwort allein das Konto, bis ein neuer eingerichtet ist.</translation>
    </message>
    <message>
        <source>Live tokens keep their old roles until they are renewed or revoked.</source>
        <translation>Gültige Tokens behalten ihre alten Rollen, bis sie erneuert oder widerrufen werden.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>the present one</source>
        <translation>das jetzige</translation>
    </message>
    <message>
        <source>a new one</source>
        <translation>ein neues</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Zweiter Faktor</translation>
    </message>
    <message>
        <source>enrolled</source>
        <translation>eingerichtet</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message numerus="yes">
        <source>%n known here</source>
        <translation>
            <numerusform>hier %n bekannt</numerusform>
            <numerusform>hier %n bekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>%1 was not begun.</source>
        <translation>%1 wurde nicht begonnen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an account, and what was done to it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>mcias::ImpactPanel</name>
    <message>
        <source>Looking at the impact</source>
        <translation>Die Auswirkungen werden angesehen</translation>
    </message>
    <message>
        <source>Look at the impact again</source>
        <translation>Die Auswirkungen erneut ansehen</translation>
    </message>
    <message>
        <source>Decisions that change</source>
        <translation>Entscheidungen, die sich ändern</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Looking at every account, action and service that is known here…</source>
        <translation>Jedes Konto, jede Aktion und jeder Dienst, die hier bekannt sind, werden angesehen …</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>St&amp;oppen</translation>
    </message>
    <message>
        <source>Stop looking at the impact</source>
        <translation>Das Ansehen der Auswirkungen stoppen</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>Erneut an&amp;sehen</translation>
    </message>
    <message>
        <source>Stopped before a decision was found that changes.</source>
        <translation>Gestoppt, bevor eine Entscheidung gefunden war, die sich ändert.</translation>
    </message>
    <message>
        <source>No decision changes, for anybody.</source>
        <translation>Für niemanden ändert sich eine Entscheidung.</translation>
    </message>
    <message>
        <source>The search was stopped: there may be more.</source>
        <translation>Die Suche wurde gestoppt: Es kann weitere geben.</translation>
    </message>
    <message>
        <source>Computed here, as MCIAS documents it: %1 accounts, every action, %2 places.</source>
        <translation>Hier berechnet, wie MCIAS es dokumentiert: %1 Konten, jede Aktion, %2 Orte.</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>überall</translation>
    </message>
    <message numerus="yes">
        <source>and %n more place(s)</source>
        <translation>
            <numerusform>und %n weiterer Ort</numerusform>
            <numerusform>und %n weitere Orte</numerusform>
        </translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>verweigert</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>No decision was found that changes; not everything could be looked at, see below.</source>
        <translation>Es wurde keine Entscheidung gefunden, die sich ändert; nicht alles ließ sich ansehen, siehe unten.</translation>
    </message>
    <message numerus="yes">
        <source>Decisions change for %Ln account(s).</source>
        <translation>
            <numerusform>Für %Ln Konto ändern sich Entscheidungen.</numerusform>
            <numerusform>Für %Ln Konten ändern sich Entscheidungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>As it is now, and when a rule begins or ends to be valid: %1.</source>
        <translation>Für jetzt und für Beginn und Ende der Gültigkeit: %1.</translation>
    </message>
    <message>
        <source>There are too many combinations of services and tags: not all of them were looked at.</source>
        <translation>Es gibt zu viele Kombinationen von Diensten und Tags: Nicht alle wurden angesehen.</translation>
    </message>
    <message>
        <source>The list of accounts is not known.</source>
        <translation>Die Liste der Konten ist nicht bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) left out, since their roles are not known. Read them, then look again.</source>
        <translation>
            <numerusform>%Ln Konto ausgelassen, weil seine Rollen nicht bekannt sind. Lesen Sie diese und sehen Sie dann erneut nach.</numerusform>
            <numerusform>%Ln Konten ausgelassen, weil ihre Rollen nicht bekannt sind. Lesen Sie diese und sehen Sie dann erneut nach.</numerusform>
        </translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiteres</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Some rules have conditions that this console does not know, and are taken to match without them.</source>
        <translation>Manche Regeln haben Bedingungen, die diese Konsole nicht kennt; gerechnet wird, als träfen sie ohne diese zu.</translation>
    </message>
</context>
<context>
    <name>mcias::IssueResult</name>
    <message>
        <source>The token was issued. It is shown here once, and nowhere else: the former one is dead.</source>
        <translation>Das Token ist ausgestellt. Es wird einmal hier gezeigt und sonst nirgends; das bisherige gilt nicht mehr.</translation>
    </message>
    <message>
        <source>A token was issued, and its answer was lost on the way: nobody has seen it, and the former one is dead. Issue again: that ends the unseen one, too.</source>
        <translation>Ein Token wurde ausgestellt, aber die Antwort ging unterwegs verloren: Niemand hat es gesehen, und das bisherige gilt nicht mehr. Stellen Sie noch einmal eines aus: Das beendet auch das ungesehene.</translation>
    </message>
    <message>
        <source>No token was issued. A former one is as good as before.</source>
        <translation>Es wurde kein Token ausgestellt. Ein bisheriges gilt weiter wie zuvor.</translation>
    </message>
    <message>
        <source>Whether a token was issued cannot be told: the answer was lost. The former one may be dead. To be sure, issue again: that ends all former ones.</source>
        <translation>Ob ein Token ausgestellt wurde, ist ungewiss: Die Antwort ging verloren. Vielleicht gilt das bisherige nicht mehr. Um sicherzugehen, stellen Sie noch einmal eines aus: Das beendet alle bisherigen.</translation>
    </message>
</context>
<context>
    <name>mcias::IssueRun</name>
    <message>
        <source>This is a person&apos;s account: service tokens are for system accounts only.</source>
        <translation>Dies ist das Konto einer Person: Diensttokens gibt es nur für Dienstkonten.</translation>
    </message>
    <message>
        <source>The account was deleted.</source>
        <translation>Das Konto wurde gelöscht.</translation>
    </message>
    <message>
        <source>The account is inactive: activate it first.</source>
        <translation>Das Konto ist inaktiv: Aktivieren Sie es zuerst.</translation>
    </message>
    <message>
        <source>The audit log could not be read.</source>
        <translation>Das Audit-Protokoll ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>The audit log does not tell of one so far; the server may still be at it.</source>
        <translation>Das Audit-Protokoll berichtet bisher von keinem; vielleicht ist der Server noch dabei.</translation>
    </message>
</context>
<context>
    <name>mcias::IssueTokenDialog</name>
    <message>
        <source>Issue a token</source>
        <translation>Ein Token ausstellen</translation>
    </message>
    <message>
        <source>&amp;Issue</source>
        <translation>&amp;Ausstellen</translation>
    </message>
    <message>
        <source>The account</source>
        <translation>Das Konto</translation>
    </message>
    <message>
        <source>System account</source>
        <translation>Dienstkonto</translation>
    </message>
    <message>
        <source>Choose a system account, or type a part of its name</source>
        <translation>Wählen Sie ein Dienstkonto oder geben Sie einen Teil seines Namens ein</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <source>Tokens are issued to system accounts only: people sign in.</source>
        <translation>Tokens werden nur für Dienstkonten ausgestellt: Personen melden sich an.</translation>
    </message>
    <message>
        <source>The account is deleted.</source>
        <translation>Das Konto ist gelöscht.</translation>
    </message>
    <message>
        <source>The account is inactive: activate it first.</source>
        <translation>Das Konto ist inaktiv: Aktivieren Sie es zuerst.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>%1, ends %2</source>
        <translation>%1, läuft ab: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Token now</source>
        <translation>Jetziges Token</translation>
    </message>
    <message>
        <source>none known here; there may be one</source>
        <translation>hier keines bekannt; es kann eines geben</translation>
    </message>
    <message numerus="yes">
        <source>A system account has one token: when the new one is issued, the former one dies at once. Services may go on taking the former one for good for up to %n second(s), for that is how long they remember a validation. Applications that check tokens by themselves may accept it until it ends.</source>
        <translation>
            <numerusform>Ein Dienstkonto hat ein Token: Sobald das neue ausgestellt ist, gilt das bisherige nicht mehr. Dienste halten das bisherige vielleicht noch bis zu %n Sekunde lang für gültig, denn so lange merken sie sich eine Prüfung. Anwendungen, die Tokens selbst prüfen, nehmen es vielleicht an, bis es abläuft.</numerusform>
            <numerusform>Ein Dienstkonto hat ein Token: Sobald das neue ausgestellt ist, gilt das bisherige nicht mehr. Dienste halten das bisherige vielleicht noch bis zu %n Sekunden lang für gültig, denn so lange merken sie sich eine Prüfung. Anwendungen, die Tokens selbst prüfen, nehmen es vielleicht an, bis es abläuft.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Issue another</source>
        <translation>Ein weiteres &amp;ausstellen</translation>
    </message>
    <message>
        <source>an unknown time</source>
        <translation>unbekannte Zeit</translation>
    </message>
    <message>
        <source>A new token was issued to %1. It is good until %2; the former one is dead.</source>
        <translation>Für %1 wurde ein neues Token ausgestellt. Gültig bis: %2; das bisherige gilt nicht mehr.</translation>
    </message>
    <message>
        <source>The token was neither copied nor saved. Once this closes nobody has it, and %1 needs another one.</source>
        <translation>Das Token wurde weder kopiert noch gespeichert. Nach dem Schließen hat es niemand, und %1 braucht ein weiteres.</translation>
    </message>
    <message>
        <source>Close &amp;all the same</source>
        <translation>&amp;Trotzdem schließen</translation>
    </message>
    <message>
        <source>The window was locked: the token is forgotten here.</source>
        <translation>Das Fenster wurde gesperrt: Das Token ist hier vergessen.</translation>
    </message>
    <message>
        <source>The window was locked before the token was copied or saved: it is forgotten, and nobody has it. Issue another one.</source>
        <translation>Das Fenster wurde gesperrt, bevor das Token kopiert oder gespeichert war: Es ist vergessen, und niemand hat es. Stellen Sie ein weiteres aus.</translation>
    </message>
</context>
<context>
    <name>mcias::JsonFile</name>
    <message>
        <source>The file %1 could not be read.</source>
        <translation>Die Datei %1 ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>The file %1 is damaged.</source>
        <translation>Die Datei %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>It was set aside as %1, and the console goes on without what stood in it.</source>
        <translation>Sie wurde als %1 beiseitegelegt, und die Konsole arbeitet ohne ihren Inhalt weiter.</translation>
    </message>
    <message>
        <source>The file %1 could not be written: %2. What was changed holds until the console is closed.</source>
        <translation>Die Datei %1 ließ sich nicht schreiben: %2. Was geändert wurde, gilt, bis die Konsole geschlossen wird.</translation>
    </message>
    <message>
        <source>there is no folder %1, and none can be made</source>
        <translation>es gibt keinen Ordner %1, und er lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>It could not be set aside either, so nothing will be saved there. Move it away and start the console again.</source>
        <translation>Sie konnte auch nicht beiseitegelegt werden, daher wird dort nichts gespeichert. Verschieben Sie sie und starten Sie die Konsole neu.</translation>
    </message>
</context>
<context>
    <name>mcias::LinkRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>mcias::ListFrame</name>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Which columns are shown</source>
        <translation>Welche Spalten gezeigt werden</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>Export as C&amp;SV…</source>
        <translation>Als CS&amp;V exportieren …</translation>
    </message>
    <message>
        <source>Export as &amp;JSON…</source>
        <translation>Als &amp;JSON exportieren …</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Refresh: %1</source>
        <translation>Aktualisieren: %1</translation>
    </message>
    <message>
        <source>Ask the server again (F5)</source>
        <translation>Den Server erneut fragen (F5)</translation>
    </message>
    <message>
        <source>Table and facts</source>
        <translation>Tabelle und Angaben</translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation>Anzahl der Zeilen</translation>
    </message>
    <message>
        <source>Age of the list</source>
        <translation>Stand der Liste</translation>
    </message>
    <message>
        <source>The export was given up: nothing was written.</source>
        <translation>Der Export wurde aufgegeben: Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 ließ sich nicht schreiben: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied.</source>
        <translation>
            <numerusform>%n Zeile kopiert.</numerusform>
            <numerusform>%n Zeilen kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected row(s) that the filter hides left out.</source>
        <translation>
            <numerusform>%n ausgewählte Zeile, die der Filter verbirgt, ausgelassen.</numerusform>
            <numerusform>%n ausgewählte Zeilen, die der Filter verbirgt, ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export: %1</source>
        <translation>Exportieren: %1</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Note on the filter</source>
        <translation>Hinweis zum Filter</translation>
    </message>
    <message>
        <source>“%1” is no regular expression yet.</source>
        <translation>„%1“ ist noch kein regulärer Ausdruck.</translation>
    </message>
    <message>
        <source>“%1:” is looked for as text. Keys are %2.</source>
        <translation>„%1:“ wird als Text gesucht. Schlüssel sind %2.</translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation>Es gibt nichts zu exportieren.</translation>
    </message>
    <message>
        <source>An export is being written.</source>
        <translation>Ein Export wird gerade geschrieben.</translation>
    </message>
    <message>
        <source>What the filter shows, in the columns that are shown.</source>
        <translation>Was der Filter zeigt, in den Spalten, die zu sehen sind.</translation>
    </message>
    <message>
        <source>What the filter shows, with all that is known of each row.</source>
        <translation>Was der Filter zeigt, mit allem, was über jede Zeile bekannt ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 written to %2.</source>
        <translation>%1 in %2 geschrieben.</translation>
    </message>
    <message>
        <source>Ready &amp;questions</source>
        <translation>Fertige Abfra&amp;gen</translation>
    </message>
    <message>
        <source>Ready questions</source>
        <translation>Fertige Abfragen</translation>
    </message>
    <message>
        <source>Filters that are often needed</source>
        <translation>Filter, die oft gebraucht werden</translation>
    </message>
</context>
<context>
    <name>mcias::Main</name>
    <message>
        <source>The console is running already: its window was raised.</source>
        <translation>Die Konsole läuft bereits; ihr Fenster wurde nach vorn geholt.</translation>
    </message>
</context>
<context>
    <name>mcias::MainWindow</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>%1 at %2 — MCIAS console</source>
        <translation>%1 auf %2 – MCIAS-Konsole</translation>
    </message>
    <message>
        <source>MCIAS console</source>
        <translation>MCIAS-Konsole</translation>
    </message>
    <message>
        <source>Locked — %1 — MCIAS console</source>
        <translation>Gesperrt – %1 – MCIAS-Konsole</translation>
    </message>
    <message>
        <source>The console was started again for %1. Sign out first to go there.</source>
        <translation>Die Konsole wurde noch einmal für %1 gestartet. Melden Sie sich zuerst ab, um dorthin zu gehen.</translation>
    </message>
    <message>
        <source>Session ended — %1 — MCIAS console</source>
        <translation>Sitzung beendet — %1 — MCIAS-Konsole</translation>
    </message>
    <message>
        <source>A form was not saved. What was typed into it, until %1, has been kept.</source>
        <translation>Ein Formular wurde nicht gespeichert. Was bis %1 eingegeben wurde, ist aufbewahrt.</translation>
    </message>
    <message>
        <source>Op&amp;en it</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>The server is not quite what it was: its certificate or its key has changed. Until you have reviewed that, nothing is written to it.</source>
        <translation>Der Server ist nicht ganz, was er war: Sein Zertifikat oder sein Schlüssel hat sich geändert. Bis Sie das geprüft haben, wird nichts auf ihn geschrieben.</translation>
    </message>
    <message>
        <source>Re&amp;view…</source>
        <translation>Prü&amp;fen …</translation>
    </message>
</context>
<context>
    <name>mcias::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Message action</source>
        <translation>Aktion zur Meldung</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Die Meldung schließen</translation>
    </message>
</context>
<context>
    <name>mcias::NewAccountDialog</name>
    <message>
        <source>New account</source>
        <translation>Neues Konto</translation>
    </message>
    <message>
        <source>C&amp;reate</source>
        <translation>&amp;Anlegen</translation>
    </message>
    <message>
        <source>A &amp;person</source>
        <translation>Eine &amp;Person</translation>
    </message>
    <message>
        <source>A &amp;service</source>
        <translation>Ein &amp;Dienst</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Benutzername</translation>
    </message>
    <message>
        <source>Who signs in with it?</source>
        <translation>Wer meldet sich damit an?</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>Eine Person</translation>
    </message>
    <message>
        <source>A service</source>
        <translation>Ein Dienst</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>A person needs a password to begin with.</source>
        <translation>Eine Person braucht ein Passwort für den Anfang.</translation>
    </message>
    <message>
        <source>A user name consists of the letters A–Z and a–z, digits, and . _ @ - (at most 255 characters).</source>
        <translation>Ein Benutzername besteht aus den Buchstaben A–Z und a–z, Ziffern und . _ @ - (höchstens 255 Zeichen).</translation>
    </message>
    <message>
        <source>The name %1 is taken already.</source>
        <translation>Der Name %1 ist schon vergeben.</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Erzeugen</translation>
    </message>
    <message>
        <source>A service has no password: it acts with a token, which is issued for it once the account is there.</source>
        <translation>Ein Dienst hat kein Passwort: Er handelt mit einem Token, das für ihn ausgestellt wird, sobald es das Konto gibt.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Generate a password</source>
        <translation>Ein Passwort erzeugen</translation>
    </message>
    <message>
        <source>Make a strong password to begin with. It is shown once, when the account is there.</source>
        <translation>Ein starkes Passwort für den Anfang erzeugen. Es wird einmal gezeigt, wenn es das Konto gibt.</translation>
    </message>
    <message>
        <source>Generated. It is shown once, when the account is there.</source>
        <translation>Erzeugt. Es wird einmal gezeigt, wenn es das Konto gibt.</translation>
    </message>
    <message>
        <source>Type one, or have one generated, which is then shown once.</source>
        <translation>Geben Sie eines ein oder lassen Sie eines erzeugen; das wird dann einmal gezeigt.</translation>
    </message>
    <message>
        <source>The account %1 has been created.</source>
        <translation>Das Konto %1 wurde angelegt.</translation>
    </message>
    <message>
        <source>The account %1 has been created. The window was locked, and the password is forgotten: reset it to hand one over.</source>
        <translation>Das Konto %1 ist angelegt. Das Fenster war gesperrt, und das Passwort ist vergessen: Setzen Sie es zurück, um eines zu übergeben.</translation>
    </message>
</context>
<context>
    <name>mcias::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Age of the figures</source>
        <translation>Stand der Zahlen</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Refresh the overview</source>
        <translation>Die Übersicht aktualisieren</translation>
    </message>
    <message>
        <source>Ask the server again (F5)</source>
        <translation>Den Server erneut fragen (F5)</translation>
    </message>
    <message>
        <source>Show these</source>
        <translation>Diese zeigen</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Who can get in</source>
        <translation>Wer hineinkommt</translation>
    </message>
    <message>
        <source>People with TOTP</source>
        <translation>Personen mit TOTP</translation>
    </message>
    <message>
        <source>People without TOTP</source>
        <translation>Personen ohne TOTP</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>Konten mit der Rolle admin</translation>
    </message>
    <message>
        <source>Read the roles of all accounts</source>
        <translation>Die Rollen aller Konten lesen</translation>
    </message>
    <message>
        <source>Roles take one call per account: the overview does not read them by itself.</source>
        <translation>Rollen kosten einen Aufruf je Konto: Die Übersicht liest sie nicht von selbst.</translation>
    </message>
    <message>
        <source>Service tokens that end</source>
        <translation>Ablaufende Diensttokens</translation>
    </message>
    <message>
        <source>Within a day</source>
        <translation>In weniger als einem Tag</translation>
    </message>
    <message>
        <source>Within 7 days</source>
        <translation>In weniger als 7 Tagen</translation>
    </message>
    <message>
        <source>Within 30 days</source>
        <translation>In weniger als 30 Tagen</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Failed sign-ins, last 24 hours</source>
        <translation>Gescheiterte Anmeldungen, letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Failed sign-ins, hour by hour</source>
        <translation>Gescheiterte Anmeldungen, Stunde für Stunde</translation>
    </message>
    <message>
        <source>Choose an hour to see its events</source>
        <translation>Eine Stunde wählen, um ihre Ereignisse zu sehen</translation>
    </message>
    <message>
        <source>Last events</source>
        <translation>Letzte Ereignisse</translation>
    </message>
    <message>
        <source>What matters at a glance. Every figure leads to what it counts.</source>
        <translation>Das Wichtige auf einen Blick. Jede Zahl führt zu dem, was sie zählt.</translation>
    </message>
    <message>
        <source>This server does not offer it.</source>
        <translation>Dieser Server bietet es nicht an.</translation>
    </message>
    <message>
        <source>The server&apos;s vault is sealed: nobody can work. It can be unsealed on the server&apos;s page.</source>
        <translation>Der Tresor des Servers ist versiegelt: Niemand kann arbeiten. Entsiegeln lässt er sich auf der Seite des Servers.</translation>
    </message>
    <message>
        <source>Could not be refreshed. %1</source>
        <translation>Konnte nicht aktualisiert werden. %1</translation>
    </message>
    <message>
        <source>You may not list accounts.</source>
        <translation>Sie dürfen Konten nicht auflisten.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>Noch nicht abgefragt.</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Reading roles: %1 of %2 accounts.</source>
        <translation>Rollen werden gelesen: %1 von %2 Konten.</translation>
    </message>
    <message>
        <source>You may not read roles.</source>
        <translation>Sie dürfen Rollen nicht lesen.</translation>
    </message>
    <message>
        <source>Roles could not be read. %1</source>
        <translation>Rollen ließen sich nicht lesen. %1</translation>
    </message>
    <message>
        <source>None is known here yet: the server does not list tokens. The page of tokens reads the audit log for them.</source>
        <translation>Hier ist noch keines bekannt: Der Server listet Tokens nicht auf. Die Seite der Tokens liest dafür das Audit-Protokoll.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>noch %n Tag</numerusform>
            <numerusform>noch %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>No connection has shown it yet.</source>
        <translation>Noch keine Verbindung hat es gezeigt.</translation>
    </message>
    <message>
        <source>Ends %1.</source>
        <translation>Ende: %1.</translation>
    </message>
    <message>
        <source>You may not read the audit log.</source>
        <translation>Sie dürfen das Audit-Protokoll nicht lesen.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>when, what</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>Es gibt keine.</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>Wird aktualisiert …</translation>
    </message>
    <message>
        <source>As of %1, %2</source>
        <translation>Stand %1, %2</translation>
    </message>
    <message>
        <source>Read the ro&amp;les</source>
        <translation>&amp;Rollen lesen</translation>
    </message>
    <message numerus="yes">
        <source>The roles of %Ln account(s) were not read yet.</source>
        <translation>
            <numerusform>Die Rollen von %Ln Konto wurden noch nicht gelesen.</numerusform>
            <numerusform>Die Rollen von %Ln Konten wurden noch nicht gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln service token(s) that are known here; there may be more.</source>
        <translation>
            <numerusform>Von %Ln hier bekannten Diensttoken; es kann weitere geben.</numerusform>
            <numerusform>Von %Ln hier bekannten Diensttokens; es kann weitere geben.</numerusform>
        </translation>
    </message>
    <message>
        <source>over</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>It ended %1: whoever checks it cannot connect. Renew it now.</source>
        <translation>Es ist am %1 abgelaufen: Wer es prüft, kann sich nicht verbinden. Erneuern Sie es jetzt.</translation>
    </message>
    <message numerus="yes">
        <source>There are many events: wrong passwords were counted, other failures only among the last %Ln event(s).</source>
        <translation>
            <numerusform>Es gibt viele Ereignisse: Falsche Passwörter wurden gezählt, andere Fehlschläge nur im letzten Ereignis.</numerusform>
            <numerusform>Es gibt viele Ereignisse: Falsche Passwörter wurden gezählt, andere Fehlschläge nur unter den letzten %Ln Ereignissen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are many events: wrong passwords were counted back to %1, other failures only among the last %Ln event(s).</source>
        <translation>
            <numerusform>Es gibt viele Ereignisse: Falsche Passwörter wurden zurück bis %1 gezählt, andere Fehlschläge nur im letzten Ereignis.</numerusform>
            <numerusform>Es gibt viele Ereignisse: Falsche Passwörter wurden zurück bis %1 gezählt, andere Fehlschläge nur unter den letzten %Ln Ereignissen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not known</source>
        <translation>%1: nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln failed sign-in(s)</source>
        <translation>
            <numerusform>%1: %Ln gescheiterte Anmeldung</numerusform>
            <numerusform>%1: %Ln gescheiterte Anmeldungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln or more failed sign-in(s)</source>
        <translation>
            <numerusform>%1: mindestens %Ln gescheiterte Anmeldung</numerusform>
            <numerusform>%1: mindestens %Ln gescheiterte Anmeldungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed sign-in(s) in the last 24 hours</source>
        <translation>
            <numerusform>%Ln gescheiterte Anmeldung in den letzten 24 Stunden</numerusform>
            <numerusform>%Ln gescheiterte Anmeldungen in den letzten 24 Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln or more failed sign-in(s) in the last 24 hours</source>
        <translation>
            <numerusform>Mindestens %Ln gescheiterte Anmeldung in den letzten 24 Stunden</numerusform>
            <numerusform>Mindestens %Ln gescheiterte Anmeldungen in den letzten 24 Stunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::OwnAccountPage</name>
    <message>
        <source>Your account</source>
        <translation>Ihr Konto</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Change &amp;password…</source>
        <translation>&amp;Passwort ändern …</translation>
    </message>
    <message>
        <source>Second factor (TOTP)</source>
        <translation>Zweiter Faktor (TOTP)</translation>
    </message>
    <message>
        <source>Set &amp;up…</source>
        <translation>Ein&amp;richten …</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Sign out &amp;everywhere…</source>
        <translation>Überall a&amp;bmelden …</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Refresh what is shown of your account</source>
        <translation>Die Angaben zu Ihrem Konto aktualisieren</translation>
    </message>
    <message>
        <source>Ask the server again (F5)</source>
        <translation>Den Server erneut fragen (F5)</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Facts of your account and session</source>
        <translation>Angaben zu Ihrem Konto und Ihrer Sitzung</translation>
    </message>
    <message>
        <source>Your account could not be read. %1</source>
        <translation>Ihr Konto ließ sich nicht lesen. %1</translation>
    </message>
    <message>
        <source>Who you are to the server, and what you may do to your own account.</source>
        <translation>Wer Sie für den Server sind und was Sie an Ihrem eigenen Konto tun dürfen.</translation>
    </message>
    <message>
        <source>What a new password ends stands there before it is changed.</source>
        <translation>Was ein neues Passwort beendet, steht da, bevor es geändert wird.</translation>
    </message>
    <message>
        <source>A second factor is set up with the password, a QR code drawn here, and a code.</source>
        <translation>Ein zweiter Faktor wird mit dem Passwort, einem hier gezeichneten QR-Code und einem Code eingerichtet.</translation>
    </message>
    <message>
        <source>Every session known here is ended, this one last; what cannot be known is said.</source>
        <translation>Jede hier bekannte Sitzung wird beendet, diese zuletzt; was nicht zu wissen ist, wird gesagt.</translation>
    </message>
    <message>
        <source>Signed with the server&apos;s key.</source>
        <translation>Mit dem Schlüssel des Servers signiert.</translation>
    </message>
    <message>
        <source>Not checked: the server did not tell its key.</source>
        <translation>Nicht geprüft: Der Server hat seinen Schlüssel nicht genannt.</translation>
    </message>
    <message>
        <source>Not signed with the server&apos;s key: what the token says of account and roles is not shown.</source>
        <translation>Nicht mit dem Schlüssel des Servers signiert: Was das Token über Konto und Rollen sagt, wird nicht gezeigt.</translation>
    </message>
    <message>
        <source>Fingerprint of the authority: %1…</source>
        <translation>Fingerabdruck der Zertifizierungsstelle: %1…</translation>
    </message>
    <message>
        <source>The certificate ends %1.</source>
        <translation>Ende des Zertifikats: %1.</translation>
    </message>
    <message>
        <source>Trusted by</source>
        <translation>Vertraut durch</translation>
    </message>
    <message>
        <source>The system&apos;s authorities</source>
        <translation>Die Zertifizierungsstellen des Systems</translation>
    </message>
    <message>
        <source>The CA file %1 alone</source>
        <translation>Nur die CA-Datei %1</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>The server does not let you read the roles of accounts, not even of your own.</source>
        <translation>Der Server lässt Sie die Rollen von Konten nicht lesen, auch nicht die Ihres eigenen.</translation>
    </message>
    <message>
        <source>The same as in this session&apos;s token.</source>
        <translation>Dieselben wie im Token dieser Sitzung.</translation>
    </message>
    <message>
        <source>Not the same as in this session&apos;s token: they take effect at the next sign-in, or when the token is renewed.</source>
        <translation>Nicht dieselben wie im Token dieser Sitzung: Sie wirken ab der nächsten Anmeldung oder wenn das Token erneuert wird.</translation>
    </message>
    <message>
        <source>Agrees with the server&apos;s, within two seconds</source>
        <translation>Stimmt mit der des Servers überein, auf zwei Sekunden genau</translation>
    </message>
    <message>
        <source>%1 ahead of the server&apos;s</source>
        <translation>Geht gegenüber der des Servers %1 vor</translation>
    </message>
    <message>
        <source>%1 behind the server&apos;s</source>
        <translation>Geht gegenüber der des Servers %1 nach</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>The connection is encrypted, and the server&apos;s certificate was checked.</source>
        <translation>Die Verbindung ist verschlüsselt, und das Zertifikat des Servers wurde geprüft.</translation>
    </message>
    <message>
        <source>Roles now</source>
        <translation>Rollen jetzt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Roles in the token</source>
        <translation>Rollen im Token</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>What the server goes by in this session.</source>
        <translation>Danach richtet sich der Server in dieser Sitzung.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Kept in the keyring</source>
        <translation>Im Schlüsselbund aufbewahrt</translation>
    </message>
    <message>
        <source>In memory only</source>
        <translation>Nur im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>The next start signs in with it.</source>
        <translation>Der nächste Start meldet sich damit an.</translation>
    </message>
    <message>
        <source>It is gone when the program ends.</source>
        <translation>Es ist weg, wenn das Programm endet.</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Switched off in the settings: the session ends with the token.</source>
        <translation>In den Einstellungen abgeschaltet: Die Sitzung endet mit dem Token.</translation>
    </message>
    <message>
        <source>By itself from %1 on, while you work.</source>
        <translation>Von selbst ab %1, solange Sie arbeiten.</translation>
    </message>
    <message>
        <source>Renewed</source>
        <translation>Erneuert</translation>
    </message>
    <message>
        <source>not since the sign-in</source>
        <translation>seit der Anmeldung nicht</translation>
    </message>
    <message>
        <source>This clock</source>
        <translation>Uhr dieses Rechners</translation>
    </message>
    <message>
        <source>The session goes by the server&apos;s time.</source>
        <translation>Die Sitzung richtet sich nach der Zeit des Servers.</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>Konto-ID</translation>
    </message>
    <message>
        <source>Not stated in the token.</source>
        <translation>Im Token nicht angegeben.</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Token ID (jti)</source>
        <translation>Token-ID (jti)</translation>
    </message>
    <message>
        <source>Names the token in the audit log. It opens nothing.</source>
        <translation>Bezeichnet das Token im Audit-Protokoll; sie gewährt keinen Zugang.</translation>
    </message>
    <message>
        <source>No other live token of yours is known here.</source>
        <translation>Hier ist kein anderes gültiges Token von Ihnen bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>%n other live token(s) of yours are known here.</source>
        <translation>
            <numerusform>Hier ist %n anderes gültiges Token von Ihnen bekannt.</numerusform>
            <numerusform>Hier sind %n andere gültige Tokens von Ihnen bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>There may be more: MCIAS does not list tokens.</source>
        <translation>Es kann weitere geben: MCIAS listet Tokens nicht auf.</translation>
    </message>
    <message>
        <source>There may be more: MCIAS does not list tokens, and you may not read the audit log.</source>
        <translation>Es kann weitere geben: MCIAS listet Tokens nicht auf, und das Audit-Protokoll dürfen Sie nicht lesen.</translation>
    </message>
    <message>
        <source>A system account has no password.</source>
        <translation>Ein Dienstkonto hat kein Passwort.</translation>
    </message>
    <message>
        <source>A new one ends all your other sessions and tokens at once.</source>
        <translation>Ein neues beendet sofort alle Ihre anderen Sitzungen und Tokens.</translation>
    </message>
    <message>
        <source>Switched on: the server asks for a code at each sign-in. Only an administrator can remove it, at the help desk.</source>
        <translation>Eingeschaltet: Der Server fragt bei jeder Anmeldung nach einem Code. Entfernen kann ihn nur die Administration, am Helpdesk.</translation>
    </message>
    <message>
        <source>Not set up: a password alone opens your account.</source>
        <translation>Nicht eingerichtet: Ein Passwort allein öffnet Ihr Konto.</translation>
    </message>
    <message>
        <source>Whether it is switched on, the server does not tell you. Setting it up shows.</source>
        <translation>Ob er eingeschaltet ist, sagt Ihnen der Server nicht. Beim Einrichten zeigt es sich.</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>There may be more: MCIAS does not list tokens, and this server offers no audit log.</source>
        <translation>Es kann weitere geben: MCIAS listet Tokens nicht auf, und dieser Server bietet kein Audit-Protokoll.</translation>
    </message>
    <message>
        <source>Whether it is switched on is not known: the server did not answer.</source>
        <translation>Ob er eingeschaltet ist, ist nicht bekannt: Der Server hat nicht geantwortet.</translation>
    </message>
</context>
<context>
    <name>mcias::OwnAccountWork</name>
    <message>
        <source>The window was locked before this was sent, and what was typed is forgotten.</source>
        <translation>Das Fenster wurde gesperrt, bevor dies gesendet war, und das Eingegebene ist vergessen.</translation>
    </message>
    <message>
        <source>The answer was lost, and with it the secret. Nothing counts until a secret is confirmed: begin again.</source>
        <translation>Die Antwort ging verloren und mit ihr das Geheimnis. Nichts zählt, bis ein Geheimnis bestätigt ist: Beginnen Sie von vorn.</translation>
    </message>
</context>
<context>
    <name>mcias::PageActions</name>
    <message>
        <source>The profile is read-only: the console changes nothing at this server.</source>
        <translation>Das Profil ist schreibgeschützt: Die Konsole ändert auf diesem Server nichts.</translation>
    </message>
</context>
<context>
    <name>mcias::PageKeys</name>
    <message>
        <source>To the filter</source>
        <translation>Zum Filter</translation>
    </message>
    <message>
        <source>Read anew what is shown</source>
        <translation>Was gezeigt wird, neu lesen</translation>
    </message>
</context>
<context>
    <name>mcias::PageTitle</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Help desk</source>
        <translation>Helpdesk</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>Ihr Konto</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Postgres</source>
        <translation>Postgres</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>SSO clients</source>
        <translation>SSO-Clients</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
</context>
<context>
    <name>mcias::PasskeysDialog</name>
    <message>
        <source>Passkeys</source>
        <translation>Passkeys</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Passkeys of %1</source>
        <translation>Passkeys von %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>%1 has no passkeys.</source>
        <translation>%1 hat keine Passkeys.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n passkey(s). People add their own, in a browser.</source>
        <translation>
            <numerusform>%1 hat %n Passkey. Jede Person fügt ihre eigenen selbst hinzu, in einem Browser.</numerusform>
            <numerusform>%1 hat %n Passkeys. Jede Person fügt ihre eigenen selbst hinzu, in einem Browser.</numerusform>
        </translation>
    </message>
    <message>
        <source>This server does not offer passkeys, or not over the network.</source>
        <translation>Dieser Server bietet keine Passkeys an, oder nicht über das Netz.</translation>
    </message>
    <message>
        <source>You may not see the passkeys of this account.</source>
        <translation>Sie dürfen die Passkeys dieses Kontos nicht sehen.</translation>
    </message>
    <message>
        <source>The passkeys could not be read.</source>
        <translation>Die Passkeys ließen sich nicht lesen.</translation>
    </message>
    <message>
        <source>Re&amp;try</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>Passkey %1</source>
        <translation>Passkey %1</translation>
    </message>
    <message>
        <source>there</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>%1 cannot sign in with it any more. Sessions that are open go on.</source>
        <translation>%1 kann sich damit nicht mehr anmelden. Offene Sitzungen laufen weiter.</translation>
    </message>
    <message>
        <source>Tick what this leads to first.</source>
        <translation>Haken Sie zuerst ab, wozu dies führt.</translation>
    </message>
    <message>
        <source>The passkey %1 of %2 is deleted.</source>
        <translation>Der Passkey %1 von %2 ist gelöscht.</translation>
    </message>
    <message>
        <source>The passkey %1 of %2 was deleted already.</source>
        <translation>Der Passkey %1 von %2 war schon gelöscht.</translation>
    </message>
    <message>
        <source>Read the list again before you try again.</source>
        <translation>Lesen Sie die Liste erneut, bevor Sie es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Re&amp;ad again</source>
        <translation>E&amp;rneut lesen</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>mcias::PasswordField</name>
    <message>
        <source>Hide the password</source>
        <translation>Das Passwort verbergen</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Das Passwort zeigen</translation>
    </message>
</context>
<context>
    <name>mcias::PasswordMaker</name>
    <message>
        <source>alfa</source>
        <translation>aachen</translation>
    </message>
    <message>
        <source>bravo</source>
        <translation>berlin</translation>
    </message>
    <message>
        <source>charlie</source>
        <translation>chemnitz</translation>
    </message>
    <message>
        <source>delta</source>
        <translation>düsseldorf</translation>
    </message>
    <message>
        <source>echo</source>
        <translation>essen</translation>
    </message>
    <message>
        <source>foxtrot</source>
        <translation>frankfurt</translation>
    </message>
    <message>
        <source>golf</source>
        <translation>goslar</translation>
    </message>
    <message>
        <source>hotel</source>
        <translation>hamburg</translation>
    </message>
    <message>
        <source>india</source>
        <translation>ingelheim</translation>
    </message>
    <message>
        <source>juliett</source>
        <translation>jena</translation>
    </message>
    <message>
        <source>kilo</source>
        <translation>köln</translation>
    </message>
    <message>
        <source>lima</source>
        <translation>leipzig</translation>
    </message>
    <message>
        <source>mike</source>
        <translation>münchen</translation>
    </message>
    <message>
        <source>november</source>
        <translation>nürnberg</translation>
    </message>
    <message>
        <source>oscar</source>
        <translation>offenbach</translation>
    </message>
    <message>
        <source>papa</source>
        <translation>potsdam</translation>
    </message>
    <message>
        <source>quebec</source>
        <translation>quickborn</translation>
    </message>
    <message>
        <source>romeo</source>
        <translation>rostock</translation>
    </message>
    <message>
        <source>sierra</source>
        <translation>salzwedel</translation>
    </message>
    <message>
        <source>tango</source>
        <translation>tübingen</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>unna</translation>
    </message>
    <message>
        <source>victor</source>
        <translation>völklingen</translation>
    </message>
    <message>
        <source>whiskey</source>
        <translation>wuppertal</translation>
    </message>
    <message>
        <source>xray</source>
        <translation>xanten</translation>
    </message>
    <message>
        <source>yankee</source>
        <translation>ypsilon</translation>
    </message>
    <message>
        <source>zulu</source>
        <translation>zwickau</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>null</translation>
    </message>
    <message>
        <source>one</source>
        <translation>eins</translation>
    </message>
    <message>
        <source>two</source>
        <translation>zwo</translation>
    </message>
    <message>
        <source>three</source>
        <translation>drei</translation>
    </message>
    <message>
        <source>four</source>
        <translation>vier</translation>
    </message>
    <message>
        <source>five</source>
        <translation>fünf</translation>
    </message>
    <message>
        <source>six</source>
        <translation>sechs</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>sieben</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>acht</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>neun</translation>
    </message>
    <message>
        <source>capital %1</source>
        <translation>groß %1</translation>
    </message>
    <message>
        <source>space</source>
        <translation>leerzeichen</translation>
    </message>
</context>
<context>
    <name>mcias::PgConnectionTest</name>
    <message>
        <source>Stopped here.</source>
        <translation>Hier abgebrochen.</translation>
    </message>
    <message>
        <source>“%1” is not the name of one host: nothing could be looked up.</source>
        <translation>„%1“ ist nicht der Name eines einzelnen Hosts: Es ließ sich nichts auflösen.</translation>
    </message>
    <message>
        <source>%1 is an address: there is no name to look up.</source>
        <translation>%1 ist eine Adresse: Es gibt keinen Namen aufzulösen.</translation>
    </message>
    <message>
        <source>The name %1 is not known on this computer. Check how it is spelled, and whether it takes another network or a VPN.</source>
        <translation>Der Name %1 ist auf diesem Rechner nicht bekannt. Prüfen Sie die Schreibweise und ob es dafür ein anderes Netz oder ein VPN braucht.</translation>
    </message>
    <message>
        <source>The name %1 could not be looked up.</source>
        <translation>Der Name %1 ließ sich nicht auflösen.</translation>
    </message>
    <message>
        <source>%1 has the address %2.</source>
        <translation>%1 hat die Adresse %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has the address %2 and %n more.</source>
        <translation>
            <numerusform>%1 hat die Adresse %2 und %n weitere.</numerusform>
            <numerusform>%1 hat die Adresse %2 und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is not enough memory for a connection.</source>
        <translation>Für eine Verbindung reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>%1 does not offer TLS. The connection goes on without encryption, as sslmode=prefer allows.</source>
        <translation>%1 bietet kein TLS an. Die Verbindung geht ohne Verschlüsselung weiter, wie sslmode=prefer es erlaubt.</translation>
    </message>
    <message>
        <source>%1 accepts connections on port %2.</source>
        <translation>%1 nimmt Verbindungen auf Port %2 an.</translation>
    </message>
    <message>
        <source>The connection is not encrypted: sslmode=disable asks for none.</source>
        <translation>Die Verbindung ist nicht verschlüsselt: sslmode=disable verlangt es so.</translation>
    </message>
    <message>
        <source>The server has accepted the password of %1.</source>
        <translation>Der Server hat das Passwort von %1 angenommen.</translation>
    </message>
    <message>
        <source>The server has let %1 in without asking for the password, so this says nothing about it.</source>
        <translation>Der Server hat %1 eingelassen, ohne nach dem Passwort zu fragen; über das Passwort sagt dies daher nichts.</translation>
    </message>
    <message>
        <source>The database %1 is open to %2.</source>
        <translation>Die Datenbank %1 steht %2 offen.</translation>
    </message>
    <message>
        <source>The server is PostgreSQL %1.</source>
        <translation>Der Server ist PostgreSQL %1.</translation>
    </message>
    <message>
        <source>%1 refuses connections on port %2. Check the port, and whether PostgreSQL is running there and listens on that address.</source>
        <translation>%1 weist Verbindungen auf Port %2 ab. Prüfen Sie den Port und ob PostgreSQL dort läuft und an dieser Adresse lauscht.</translation>
    </message>
    <message>
        <source>%1 cannot be reached on port %2 from this computer.</source>
        <translation>%1 ist von diesem Rechner aus auf Port %2 nicht erreichbar.</translation>
    </message>
    <message>
        <source>Something answers at %1, but not as PostgreSQL does. Check the port.</source>
        <translation>Auf %1 antwortet etwas, aber nicht wie PostgreSQL. Prüfen Sie den Port.</translation>
    </message>
    <message>
        <source>%1 broke the connection off without a reason. It may not be PostgreSQL, or something in between does not let it through.</source>
        <translation>%1 hat die Verbindung ohne Begründung abgebrochen. Vielleicht ist es nicht PostgreSQL, oder etwas dazwischen lässt es nicht durch.</translation>
    </message>
    <message>
        <source>The server has accepted %1.</source>
        <translation>Der Server hat %1 angenommen.</translation>
    </message>
    <message>
        <source>The server does not accept this user and password: %1 with the password given. It does not tell which of the two is wrong.</source>
        <translation>Der Server nimmt diesen Benutzer mit diesem Passwort nicht an: %1 mit dem angegebenen Passwort. Er sagt nicht, was von beiden falsch ist.</translation>
    </message>
    <message>
        <source>The server wants a password of %1, and none was given.</source>
        <translation>Der Server verlangt von %1 ein Passwort, und es wurde keines angegeben.</translation>
    </message>
    <message>
        <source>The server&apos;s rules (pg_hba.conf) do not let %1 into %2 from this computer. That may be meant so: services run elsewhere.</source>
        <translation>Die Regeln des Servers (pg_hba.conf) lassen %1 von diesem Rechner aus nicht in %2. Das kann so gewollt sein: Dienste laufen anderswo.</translation>
    </message>
    <message>
        <source>The server&apos;s rules (pg_hba.conf) do not let %1 into %2 from this computer without encryption. Try sslmode=require; or it may be meant so: services run elsewhere.</source>
        <translation>Die Regeln des Servers (pg_hba.conf) lassen %1 von diesem Rechner aus ohne Verschlüsselung nicht in %2. Versuchen Sie sslmode=require; es kann aber auch so gewollt sein: Dienste laufen anderswo.</translation>
    </message>
    <message>
        <source>The server does not let the user %1 sign in: it does not exist there, or may not log in.</source>
        <translation>Der Server lässt den Benutzer %1 nicht herein: Es gibt ihn dort nicht, oder er darf sich nicht anmelden.</translation>
    </message>
    <message>
        <source>The server has no database %1. Names of databases are case-sensitive.</source>
        <translation>Der Server hat keine Datenbank %1. Bei Namen von Datenbanken zählt Groß- und Kleinschreibung.</translation>
    </message>
    <message>
        <source>The user %1 may not connect to the database %2.</source>
        <translation>Der Benutzer %1 darf sich nicht mit der Datenbank %2 verbinden.</translation>
    </message>
    <message>
        <source>The server has no connection left for %1: all are in use. Nothing is known of the password yet.</source>
        <translation>Der Server hat für %1 keine Verbindung mehr frei: Alle sind vergeben. Über das Passwort ist noch nichts bekannt.</translation>
    </message>
    <message>
        <source>The server does not take connections now: it starts, stops or recovers. Try again in a moment.</source>
        <translation>Der Server nimmt jetzt keine Verbindungen an: Er startet, hält an oder stellt sich wieder her. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The connection to %1 failed.</source>
        <translation>Die Verbindung zu %1 ist gescheitert.</translation>
    </message>
    <message>
        <source>The server refuses the connection, with the code %1.</source>
        <translation>Der Server weist die Verbindung mit dem Code %1 ab.</translation>
    </message>
    <message>
        <source>%1 does not offer TLS, and sslmode=%2 does not go on without. Nothing was sent.</source>
        <translation>%1 bietet kein TLS an, und sslmode=%2 geht ohne nicht weiter. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not vouched for by the authorities asked here. Nothing was sent. Is it the right CA file?</source>
        <translation>Das Zertifikat von %1 ist von keiner der hier gefragten Zertifizierungsstellen beglaubigt. Es wurde nichts gesendet. Ist es die richtige CA-Datei?</translation>
    </message>
    <message>
        <source>The certificate is good, but made for another name than %1. Nothing was sent.</source>
        <translation>Das Zertifikat ist in Ordnung, aber für einen anderen Namen als %1 ausgestellt. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The CA file cannot be used. Nothing was sent.</source>
        <translation>Die CA-Datei ist nicht brauchbar. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 offers TLS, but no encrypted connection came about. Nothing was sent.</source>
        <translation>%1 bietet TLS an, aber eine verschlüsselte Verbindung kam nicht zustande. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The connection is encrypted with %1 (%2).</source>
        <translation>Die Verbindung ist mit %1 verschlüsselt (%2).</translation>
    </message>
    <message>
        <source>The certificate is vouched for and made for %1.</source>
        <translation>Das Zertifikat ist beglaubigt und für %1 ausgestellt.</translation>
    </message>
    <message>
        <source>The certificate is vouched for; its name was not compared.</source>
        <translation>Das Zertifikat ist beglaubigt; der Name darin wurde nicht verglichen.</translation>
    </message>
    <message>
        <source>Whose certificate it is was not checked: sslmode=%1 does not ask for that.</source>
        <translation>Wessen Zertifikat es ist, wurde nicht geprüft: sslmode=%1 verlangt das nicht.</translation>
    </message>
    <message>
        <source>Nobody said within %1 which address %2 has. Is this computer connected to a network?</source>
        <translation>Innerhalb von %1 kam keine Auskunft, welche Adresse %2 hat. Ist dieser Rechner mit einem Netz verbunden?</translation>
    </message>
    <message>
        <source>%1 does not answer on port %2: there was nothing for %3. A firewall may be in between, or the server is switched off.</source>
        <translation>%1 antwortet nicht auf Port %2: %3 lang kam nichts. Vielleicht steht eine Firewall dazwischen, oder der Server ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>%1 takes the connection and then says nothing for %2. Is it the right port?</source>
        <translation>%1 nimmt die Verbindung an und schweigt dann %2 lang. Ist es der richtige Port?</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 broke the connection off during the sign-in, without a reason. It may have been sent the password.</source>
        <translation>%1 hat die Verbindung während der Anmeldung ohne Begründung abgebrochen. Das Passwort wurde vielleicht schon dorthin gesendet.</translation>
    </message>
</context>
<context>
    <name>mcias::PgCredsDialog</name>
    <message>
        <source>Postgres credentials</source>
        <translation>Postgres-Zugangsdaten</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>Postgres credentials – %1</source>
        <translation>Postgres-Zugangsdaten – %1</translation>
    </message>
    <message>
        <source>All five values are written at once, as the API has it. This is what changes:</source>
        <translation>Alle fünf Werte werden zusammen geschrieben, wie die API es vorsieht. Das ändert sich:</translation>
    </message>
    <message>
        <source>&amp;Save now</source>
        <translation>Jetzt &amp;speichern</translation>
    </message>
    <message>
        <source>The credentials are saved.</source>
        <translation>Die Zugangsdaten sind gespeichert.</translation>
    </message>
    <message>
        <source>A new password is in the field. MCIAS only keeps it: PostgreSQL has to be told of it, too, with ALTER ROLE.</source>
        <translation>Im Feld steht ein neues Passwort. MCIAS bewahrt es nur auf: Auch PostgreSQL muss es erfahren, mit ALTER ROLE.</translation>
    </message>
    <message>
        <source>Reading the stored credentials…</source>
        <translation>Die gespeicherten Zugangsdaten werden gelesen …</translation>
    </message>
    <message>
        <source>Somebody has changed these credentials meanwhile. They are now: %1.</source>
        <translation>Jemand hat diese Zugangsdaten inzwischen geändert. Jetzt sind es: %1.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 in %2 at %3, port %4</source>
        <translation>%1 in %2 auf %3, Port %4</translation>
    </message>
    <message>
        <source>Nothing was changed in the form.</source>
        <translation>Im Formular wurde nichts geändert.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>set</source>
        <translation>gesetzt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The Postgres credentials of %1 are saved. Services get the new ones when they ask for them next.</source>
        <translation>Die Postgres-Zugangsdaten von %1 sind gespeichert. Dienste bekommen die neuen, wenn sie das nächste Mal danach fragen.</translation>
    </message>
    <message>
        <source>One host is needed: its name or its address. Lists and sockets have no place here.</source>
        <translation>Gebraucht wird ein einzelner Host: sein Name oder seine Adresse. Listen und Sockets haben hier keinen Platz.</translation>
    </message>
    <message>
        <source>The port is a number from 1 to 65535.</source>
        <translation>Der Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>The name of the database is needed.</source>
        <translation>Der Name der Datenbank fehlt.</translation>
    </message>
    <message>
        <source>The name of the database user is needed.</source>
        <translation>Der Name des Datenbankbenutzers fehlt.</translation>
    </message>
    <message>
        <source>A password is needed.</source>
        <translation>Das Passwort fehlt.</translation>
    </message>
    <message>
        <source>The password is needed, too. Type it, or show the stored one first: that is noted in the audit log.</source>
        <translation>Auch das Passwort wird gebraucht. Geben Sie es ein oder zeigen Sie zuerst das gespeicherte: Das wird im Audit-Protokoll vermerkt.</translation>
    </message>
    <message numerus="yes">
        <source>Copied, with the password, as the form has it now; it is not saved yet. It is taken off the clipboard in %n second(s).</source>
        <translation>
            <numerusform>Mit dem Passwort kopiert, wie es jetzt im Formular steht; gespeichert ist es noch nicht. Es wird in %n Sekunde aus der Zwischenablage entfernt.</numerusform>
            <numerusform>Mit dem Passwort kopiert, wie es jetzt im Formular steht; gespeichert ist es noch nicht. Es wird in %n Sekunden aus der Zwischenablage entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied, with the password. It is taken off the clipboard in %n second(s).</source>
        <translation>
            <numerusform>Mit dem Passwort kopiert. Es wird in %n Sekunde aus der Zwischenablage entfernt.</numerusform>
            <numerusform>Mit dem Passwort kopiert. Es wird in %n Sekunden aus der Zwischenablage entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save credentials</source>
        <translation>Zugangsdaten speichern</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 gibt es schon.</translation>
    </message>
    <message>
        <source>Re&amp;place it</source>
        <translation>&amp;Ja, ersetzen</translation>
    </message>
    <message>
        <source>Not saved to %1. %2</source>
        <translation>Nicht in %1 gespeichert. %2</translation>
    </message>
    <message>
        <source>Saved to %1, with the password. Only you may read it (0600).</source>
        <translation>In %1 gespeichert, mit dem Passwort. Nur Sie dürfen die Datei lesen (0600).</translation>
    </message>
    <message>
        <source>To use it, append its line to your ~/.pgpass, or name the file in PGPASSFILE.</source>
        <translation>Um sie zu verwenden, hängen Sie ihre Zeile an Ihre ~/.pgpass an oder nennen Sie die Datei in PGPASSFILE.</translation>
    </message>
    <message>
        <source>To use it, append it to your ~/.pg_service.conf, or name the file in PGSERVICEFILE.</source>
        <translation>Um sie zu verwenden, hängen Sie sie an Ihre ~/.pg_service.conf an oder nennen Sie die Datei in PGSERVICEFILE.</translation>
    </message>
    <message>
        <source>&amp;Address (postgresql://…)</source>
        <translation>&amp;Adresse (postgresql://…)</translation>
    </message>
    <message>
        <source>Line of .&amp;pgpass</source>
        <translation>Zeile für .&amp;pgpass</translation>
    </message>
    <message>
        <source>Section of pg_&amp;service.conf</source>
        <translation>Abschnitt für pg_&amp;service.conf</translation>
    </message>
    <message>
        <source>File of &amp;variables (PGHOST=…)</source>
        <translation>Datei mit &amp;Variablen (PGHOST=…)</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>MCIAS keeps these values and hands them out. It changes nothing in PostgreSQL, and its API has no call that deletes them: they can only be replaced.</source>
        <translation>MCIAS bewahrt diese Werte auf und gibt sie heraus. In PostgreSQL ändert es nichts, und seine API hat keinen Aufruf, der sie löscht: Sie lassen sich nur ersetzen.</translation>
    </message>
    <message>
        <source>H&amp;ost</source>
        <translation>&amp;Host</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>Ben&amp;utzer</translation>
    </message>
    <message>
        <source>Address or connection string to take over</source>
        <translation>Adresse oder Verbindungszeile zum Übernehmen</translation>
    </message>
    <message>
        <source>Paste an address or a &amp;connection string</source>
        <translation>&amp;Adresse oder Verbindungszeile einfügen</translation>
    </message>
    <message>
        <source>Ta&amp;ke over</source>
        <translation>Übe&amp;rnehmen</translation>
    </message>
    <message>
        <source>Take the pasted values over</source>
        <translation>Die eingefügten Werte übernehmen</translation>
    </message>
    <message>
        <source>Stored pass&amp;word</source>
        <translation>&amp;Gespeichertes Passwort</translation>
    </message>
    <message>
        <source>leave empty to keep the stored one</source>
        <translation>leer lassen, um das gespeicherte zu behalten</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Erzeugen</translation>
    </message>
    <message>
        <source>Generate a password</source>
        <translation>Ein Passwort erzeugen</translation>
    </message>
    <message>
        <source>Make a strong one. PostgreSQL has to be told of it, too: ALTER ROLE … PASSWORD …</source>
        <translation>Ein starkes erzeugen. Auch PostgreSQL muss es erfahren: ALTER ROLE … PASSWORD …</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>&amp;Neues Passwort</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>Cop&amp;y as</source>
        <translation>&amp;Kopieren als</translation>
    </message>
    <message>
        <source>Copy the credentials as</source>
        <translation>Die Zugangsdaten kopieren als</translation>
    </message>
    <message>
        <source>Sa&amp;ve as file</source>
        <translation>Als Date&amp;i speichern</translation>
    </message>
    <message>
        <source>Save the credentials as a file</source>
        <translation>Die Zugangsdaten als Datei speichern</translation>
    </message>
    <message>
        <source>This server does not list credentials without disclosing them. So whether somebody has changed them meanwhile is looked at only if they are read.</source>
        <translation>Dieser Server listet Zugangsdaten nicht auf, ohne sie preiszugeben. Ob sie inzwischen jemand geändert hat, wird daher nur nachgesehen, wenn sie gelesen werden.</translation>
    </message>
    <message>
        <source>Read what is there first, and again should the answer get lost. The server writes to its audit log that you have read it.</source>
        <translation>Zuerst lesen, was da ist, und noch einmal, falls die Antwort verloren geht. Der Server vermerkt in seinem Audit-Protokoll, dass Sie es gelesen haben.</translation>
    </message>
    <message>
        <source>What was sent was not done, or somebody has changed it since: try again.</source>
        <translation>Das Gesendete ist nicht geschehen, oder jemand hat es seither geändert: Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The Postgres credentials of %1 are saved: the server has what was sent.</source>
        <translation>Die Postgres-Zugangsdaten von %1 sind gespeichert: Der Server hat, was gesendet wurde.</translation>
    </message>
    <message>
        <source>The answer was lost, and the server does not say whether it was done. Show the stored password before you try again: that tells.</source>
        <translation>Die Antwort ging verloren, und der Server sagt nicht, ob es geschehen ist. Zeigen Sie das gespeicherte Passwort, bevor Sie es erneut versuchen: Das gibt Auskunft.</translation>
    </message>
    <message>
        <source>These credentials are others than those shown here, perhaps by the save whose answer was lost.</source>
        <translation>Diese Zugangsdaten sind andere als die hier gezeigten, vielleicht durch das Speichern, dessen Antwort verloren ging.</translation>
    </message>
    <message>
        <source>Somebody has changed these credentials since they were shown here.</source>
        <translation>Jemand hat diese Zugangsdaten geändert, seit sie hier gezeigt wurden.</translation>
    </message>
    <message>
        <source>They are now: %1. Nothing was sent. What you typed is still in the form: look at it, then save again.</source>
        <translation>Jetzt sind es: %1. Es wurde nichts gesendet. Ihre Eingaben stehen noch im Formular: Sehen Sie sie sich an und speichern Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>&amp;Back to the form</source>
        <translation>&amp;Zurück zum Formular</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>Zurück zum Formular</translation>
    </message>
    <message>
        <source>The window was locked before the stored credentials were read: ask for them again.</source>
        <translation>Das Fenster wurde gesperrt, bevor die gespeicherten Zugangsdaten gelesen waren: Fragen Sie sie erneut ab.</translation>
    </message>
    <message>
        <source>The answer was lost, and the server does not say whether it was done. The password that was sent is forgotten here since the window was locked: show the stored one, and compare it yourself.</source>
        <translation>Die Antwort ging verloren, und der Server sagt nicht, ob es geschehen ist. Das gesendete Passwort ist hier vergessen, seit das Fenster gesperrt wurde: Zeigen Sie das gespeicherte und vergleichen Sie es selbst.</translation>
    </message>
    <message>
        <source>Somebody has saved these credentials anew since they were shown here, probably with another password. Nothing was sent. What you typed is still in the form: look at it, then save again.</source>
        <translation>Jemand hat diese Zugangsdaten neu gespeichert, seit sie hier gezeigt wurden, wahrscheinlich mit einem anderen Passwort. Es wurde nichts gesendet. Ihre Eingaben stehen noch im Formular: Sehen Sie sie sich an und speichern Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Po&amp;rt</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>Data&amp;base</source>
        <translation>&amp;Datenbank</translation>
    </message>
</context>
<context>
    <name>mcias::PgCredsRun</name>
    <message>
        <source>The window was locked before this was sent, and the password is forgotten. Nothing was changed.</source>
        <translation>Das Fenster wurde gesperrt, bevor dies gesendet war, und das Passwort ist vergessen. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>mcias::PgCredsText</name>
    <message>
        <source>Set</source>
        <comment>credentials</comment>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>None</source>
        <comment>credentials</comment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Not read</source>
        <comment>credentials</comment>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>Konto-ID</translation>
    </message>
</context>
<context>
    <name>mcias::PgTarget</name>
    <message>
        <source>There is nothing to read: paste an address such as postgres://user@host:5432/database.</source>
        <translation>Es gibt nichts zu lesen: Fügen Sie eine Adresse wie postgres://user@host:5432/database ein.</translation>
    </message>
    <message>
        <source>This is neither a postgres:// address nor a line such as host=db.example.org dbname=app user=app.</source>
        <translation>Dies ist weder eine postgres://-Adresse noch eine Zeile wie host=db.example.org dbname=app user=app.</translation>
    </message>
    <message>
        <source>This is an address that another library reads. Only those that begin with postgres:// or postgresql:// are understood everywhere.</source>
        <translation>Dies ist eine Adresse für eine andere Bibliothek. Überall verstanden werden nur solche, die mit postgres:// oder postgresql:// beginnen.</translation>
    </message>
    <message>
        <source>Behind a % there must be two hexadecimal digits. A % that is meant, as in a password, is written %25.</source>
        <translation>Hinter einem % müssen zwei Hexadezimalziffern stehen. Ein % selbst, etwa in einem Passwort, wird %25 geschrieben.</translation>
    </message>
    <message>
        <source>The IPv6 address is not written as it should be: in brackets, as in [2001:db8::1].</source>
        <translation>Die IPv6-Adresse ist nicht geschrieben, wie sie sein sollte: in eckigen Klammern, wie [2001:db8::1].</translation>
    </message>
    <message>
        <source>It has an option that PostgreSQL does not know. Or the password has characters with a meaning of their own: in an address, @ : / ? # &amp; = and % are written as %40 %3A %2F %3F %23 %26 %3D and %25.</source>
        <translation>Sie hat eine Option, die PostgreSQL nicht kennt. Oder das Passwort enthält Zeichen mit eigener Bedeutung: In einer Adresse werden @ : / ? # &amp; = und % als %40 %3A %2F %3F %23 %26 %3D und %25 geschrieben.</translation>
    </message>
    <message>
        <source>Not every word is of the form key=value. What contains blanks stands between single quotes.</source>
        <translation>Nicht jedes Wort hat die Form key=value. Was Leerzeichen enthält, steht zwischen einfachen Anführungszeichen.</translation>
    </message>
    <message>
        <source>A single quote is opened and never closed. One that is meant is written \&apos;.</source>
        <translation>Ein einfaches Anführungszeichen wird geöffnet und nie geschlossen. Eines, das selbst gemeint ist, wird \&apos; geschrieben.</translation>
    </message>
    <message>
        <source>It holds bytes that are no text (UTF-8), and such cannot be kept here.</source>
        <translation>Darin stehen Bytes, die kein Text (UTF-8) sind; solche lassen sich hier nicht aufbewahren.</translation>
    </message>
    <message>
        <source>The port is no number from 1 to 65535.</source>
        <translation>Der Port ist keine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>The sslmode is none that PostgreSQL knows: disable, allow, prefer, require, verify-ca or verify-full.</source>
        <translation>Diesen sslmode kennt PostgreSQL nicht; es kennt: disable, allow, prefer, require, verify-ca und verify-full.</translation>
    </message>
    <message>
        <source>It names several hosts, and another number of ports or addresses: what belongs together cannot be told.</source>
        <translation>Genannt sind mehrere Hosts und eine andere Zahl von Ports oder Adressen: Was zusammengehört, ist nicht zu erkennen.</translation>
    </message>
    <message>
        <source>It names an entry of a service file (pg_service.conf), which only the computer it was written for has. Copy host, database, user and password from there.</source>
        <translation>Genannt ist ein Eintrag einer Dienstdatei (pg_service.conf), die nur der Rechner hat, für den sie geschrieben wurde. Übertragen Sie Host, Datenbank, Benutzer und Passwort von dort.</translation>
    </message>
    <message>
        <source>It names a socket on the computer it was written for, not a host in the network. Services on other computers need the name of a host.</source>
        <translation>Genannt ist ein Socket auf dem Rechner, für den sie geschrieben wurde, kein Host im Netz. Dienste auf anderen Rechnern brauchen den Namen eines Hosts.</translation>
    </message>
    <message numerus="yes">
        <source>It names %n hosts. MCIAS has room for one: the first was taken.</source>
        <translation>
            <numerusform>Genannt ist %n Host. MCIAS hat Platz für einen: Der erste wurde übernommen.</numerusform>
            <numerusform>Genannt sind %n Hosts. MCIAS hat Platz für einen: Der erste wurde übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It names no host.</source>
        <translation>Ein Host ist nicht genannt.</translation>
    </message>
    <message>
        <source>Beside the host it has a fixed address, which is not kept: the host&apos;s name is looked up.</source>
        <translation>Neben dem Host steht eine feste Adresse, die nicht aufbewahrt wird: Der Name des Hosts wird aufgelöst.</translation>
    </message>
    <message>
        <source>It names no user.</source>
        <translation>Ein Benutzer ist nicht genannt.</translation>
    </message>
    <message>
        <source>It names no database: PostgreSQL then takes the one that is named like the user.</source>
        <translation>Eine Datenbank ist nicht genannt: PostgreSQL nimmt dann die, die wie der Benutzer heißt.</translation>
    </message>
    <message>
        <source>It has no password.</source>
        <translation>Ein Passwort fehlt.</translation>
    </message>
    <message>
        <source>sslmode=%1 is used for the test here. MCIAS does not keep it.</source>
        <translation>sslmode=%1 wird für den Test hier verwendet. MCIAS bewahrt es nicht auf.</translation>
    </message>
    <message>
        <source>MCIAS has no place for these options: %1.</source>
        <translation>Für diese Optionen hat MCIAS keinen Platz: %1.</translation>
    </message>
    <message>
        <source>sslmode=allow is tested here as prefer, with encryption if the server can. MCIAS does not keep it.</source>
        <translation>sslmode=allow wird hier wie prefer getestet, mit Verschlüsselung, wenn der Server es kann. MCIAS bewahrt es nicht auf.</translation>
    </message>
</context>
<context>
    <name>mcias::PgTestPanel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Connection (TCP)</source>
        <translation>Verbindung (TCP)</translation>
    </message>
    <message>
        <source>Encryption (TLS)</source>
        <translation>Verschlüsselung (TLS)</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Server version</source>
        <translation>Version des Servers</translation>
    </message>
    <message>
        <source>disable: without encryption</source>
        <translation>disable: ohne Verschlüsselung</translation>
    </message>
    <message>
        <source>allow: without encryption, if the server lets it</source>
        <translation>allow: ohne Verschlüsselung, wenn der Server es zulässt</translation>
    </message>
    <message>
        <source>prefer: encrypted, if the server can</source>
        <translation>prefer: verschlüsselt, wenn der Server es kann</translation>
    </message>
    <message>
        <source>require: encrypted, whoever it is</source>
        <translation>require: verschlüsselt, mit wem auch immer</translation>
    </message>
    <message>
        <source>Connection test from this machine</source>
        <translation>Verbindungstest von diesem Rechner aus</translation>
    </message>
    <message>
        <source>Connection test</source>
        <translation>Verbindungstest</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Die Verbindung testen</translation>
    </message>
    <message>
        <source>How much TLS is asked for (sslmode)</source>
        <translation>Wie viel TLS verlangt wird (sslmode)</translation>
    </message>
    <message>
        <source>ssl&amp;mode</source>
        <translation>ssl&amp;mode</translation>
    </message>
    <message>
        <source>CA file of the database server</source>
        <translation>CA-Datei des Datenbankservers</translation>
    </message>
    <message>
        <source>the system&apos;s authorities</source>
        <translation>die Zertifizierungsstellen des Systems</translation>
    </message>
    <message>
        <source>C&amp;A file</source>
        <translation>&amp;CA-Datei</translation>
    </message>
    <message>
        <source>Choose a CA file</source>
        <translation>Eine CA-Datei wählen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>St&amp;oppen</translation>
    </message>
    <message>
        <source>Stop the connection test</source>
        <translation>Den Verbindungstest abbrechen</translation>
    </message>
    <message>
        <source>Testing from this machine…</source>
        <translation>Test von diesem Rechner aus läuft …</translation>
    </message>
    <message>
        <source>What was said: %1</source>
        <translation>Was gemeldet wurde: %1</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>From this machine, the test failed at: %1</source>
        <translation>Von diesem Rechner aus ist der Test gescheitert an: %1</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>Der Test wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The connection works from this machine, with a warning.</source>
        <translation>Die Verbindung funktioniert von diesem Rechner aus, mit einer Warnung.</translation>
    </message>
    <message>
        <source>The connection works from this machine.</source>
        <translation>Die Verbindung funktioniert von diesem Rechner aus.</translation>
    </message>
    <message>
        <source>verify-ca: encrypted, and vouched for</source>
        <translation>verify-ca: verschlüsselt und beglaubigt</translation>
    </message>
    <message>
        <source>verify-full: vouched for, and under its name</source>
        <translation>verify-full: beglaubigt und unter seinem Namen</translation>
    </message>
    <message>
        <source>Tries the values of the form at their database and says how far that came. Nothing is read there. Services run on other machines, which may reach more, or less.</source>
        <translation>Probiert die Werte des Formulars an ihrer Datenbank aus und sagt, wie weit das kam. Dort wird nichts gelesen. Dienste laufen auf anderen Rechnern, die vielleicht mehr oder weniger erreichen.</translation>
    </message>
    <message>
        <source>Test from this machine</source>
        <translation>Test von diesem Rechner aus</translation>
    </message>
</context>
<context>
    <name>mcias::PgText</name>
    <message>
        <source>An address cannot hold these values.</source>
        <translation>Eine Adresse kann diese Werte nicht enthalten.</translation>
    </message>
    <message>
        <source>A .pgpass file has no way to write these values: one of them has a line break, or the password is empty.</source>
        <translation>In einer .pgpass-Datei lassen sich diese Werte nicht schreiben: Einer davon enthält einen Zeilenumbruch, oder das Passwort ist leer.</translation>
    </message>
    <message>
        <source>pg_service.conf has no way to write these values: one of them is empty, ends with a blank, has a line break, or is too long.</source>
        <translation>In pg_service.conf lassen sich diese Werte nicht schreiben: Einer davon ist leer, endet mit einem Leerzeichen, enthält einen Zeilenumbruch oder ist zu lang.</translation>
    </message>
    <message>
        <source>A file of variables has no way to write these values: one of them has a line break.</source>
        <translation>In einer Datei mit Variablen lassen sich diese Werte nicht schreiben: Einer davon enthält einen Zeilenumbruch.</translation>
    </message>
</context>
<context>
    <name>mcias::Placeholder</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>mcias::PoliciesPage</name>
    <message>
        <source>The accounts could not be listed, so it is not known whether a rule is about anybody, nor who the administrators are.</source>
        <translation>Die Konten ließen sich nicht auflisten; daher ist nicht bekannt, ob eine Regel irgendjemanden betrifft und wer administriert.</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>Befunde (%1)</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>No rule fits every part of “%1”.</source>
        <translation>Keine Regel passt zu allen Teilen von „%1“.</translation>
    </message>
    <message>
        <source>&amp;Clear the filter</source>
        <translation>Filter &amp;leeren</translation>
    </message>
    <message>
        <source>Loading rules…</source>
        <translation>Regeln werden geladen …</translation>
    </message>
    <message>
        <source>You may not list policy rules</source>
        <translation>Sie dürfen Richtlinienregeln nicht auflisten</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translation>Erneut &amp;fragen</translation>
    </message>
    <message>
        <source>This server does not offer policy rules</source>
        <translation>Dieser Server bietet keine Richtlinienregeln an</translation>
    </message>
    <message>
        <source>It is older than they are: who may do what depends on roles alone.</source>
        <translation>Er ist älter als diese: Wer was darf, hängt allein von den Rollen ab.</translation>
    </message>
    <message>
        <source>The rules could not be loaded</source>
        <translation>Die Regeln konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>Re&amp;try</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>Nothing asked for yet</source>
        <translation>Noch nichts abgefragt</translation>
    </message>
    <message>
        <source>&amp;Load rules</source>
        <translation>Regeln &amp;laden</translation>
    </message>
    <message>
        <source>The rules could not be refreshed and are as of %1. %2</source>
        <translation>Die Regeln konnten nicht aktualisiert werden und haben den Stand %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n Regel</numerusform>
            <numerusform>%n Regeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n rule(s)</source>
        <translation>
            <numerusform>%1 von %n Regel</numerusform>
            <numerusform>%1 von %n Regeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them built in</source>
        <translation>
            <numerusform>davon %n eingebaut</numerusform>
            <numerusform>davon %n eingebaut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in force</source>
        <translation>
            <numerusform>%n in Kraft</numerusform>
            <numerusform>%n in Kraft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Number of rules</source>
        <translation>Anzahl der Regeln</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>Wird aktualisiert …</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message numerus="yes">
        <source>%n rules are selected: select one to see what it says.</source>
        <translation>
            <numerusform>%n Regel ist ausgewählt: Wählen Sie eine aus, um zu sehen, was sie besagt.</numerusform>
            <numerusform>%n Regeln sind ausgewählt: Wählen Sie eine einzelne aus, um zu sehen, was sie besagt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The filter hides the selected rule.</source>
        <translation>Der Filter verbirgt die ausgewählte Regel.</translation>
    </message>
    <message>
        <source>Select a rule to see what it says, and to switch it.</source>
        <translation>Wählen Sie eine Regel, um zu sehen, was sie besagt, und um sie ein- oder abzuschalten.</translation>
    </message>
    <message>
        <source>This profile is read-only.</source>
        <translation>Dieses Profil ist schreibgeschützt.</translation>
    </message>
    <message numerus="yes">
        <source>This is for one rule: %n are selected.</source>
        <translation>
            <numerusform>Dies gilt einer einzelnen Regel: %n ist ausgewählt.</numerusform>
            <numerusform>Dies gilt einer einzelnen Regel: %n sind ausgewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a rule first.</source>
        <translation>Wählen Sie zuerst eine Regel aus.</translation>
    </message>
    <message>
        <source>Built-in rules cannot be changed.</source>
        <translation>Eingebaute Regeln lassen sich nicht ändern.</translation>
    </message>
    <message>
        <source>Make a new rule</source>
        <translation>Eine neue Regel anlegen</translation>
    </message>
    <message>
        <source>Change the rule (Enter or F2)</source>
        <translation>Die Regel ändern (Eingabe oder F2)</translation>
    </message>
    <message>
        <source>Make a new rule like this one</source>
        <translation>Eine neue Regel wie diese anlegen</translation>
    </message>
    <message>
        <source>The rule %1 is switched on.</source>
        <translation>Die Regel %1 ist eingeschaltet.</translation>
    </message>
    <message>
        <source>The rule %1 is switched off.</source>
        <translation>Die Regel %1 ist abgeschaltet.</translation>
    </message>
    <message>
        <source>The rule %1: the answer was lost, and the server does not say whether it was switched. Refresh before you try again.</source>
        <translation>Zur Regel %1 ging die Antwort verloren, und der Server sagt nicht, ob sie geschaltet wurde. Aktualisieren Sie, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>Somebody has changed the rule %1 since it was shown here. Nothing was sent. It is shown as it is now.</source>
        <translation>Jemand hat die Regel %1 geändert, seit sie hier gezeigt wurde. Es wurde nichts gesendet. Gezeigt ist jetzt ihr neuer Stand.</translation>
    </message>
    <message>
        <source>The rule %1 has been deleted meanwhile.</source>
        <translation>Die Regel %1 wurde inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>The rule %1 was not switched. %2</source>
        <translation>Die Regel %1 wurde nicht geschaltet. %2</translation>
    </message>
    <message>
        <source>Export policy rules</source>
        <translation>Richtlinienregeln exportieren</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>Filter rules</source>
        <translation>Regeln filtern</translation>
    </message>
    <message>
        <source>Rule, effect:, action:, role:, finding:any … (Ctrl+F)</source>
        <translation>Regel, effect:, action:, role:, finding:any … (Strg+F)</translation>
    </message>
    <message>
        <source>Every word has to be there.
effect:deny   on:no   valid:pending   kind:built-in   action:auth:login   role:guest
service:payroll   tag:env:restricted   account:alice   finding:shadowed   finding:any</source>
        <translation>Jedes Wort muss vorkommen.
effect:deny   on:no   valid:pending   kind:built-in   action:auth:login   role:guest
service:payroll   tag:env:restricted   account:alice   finding:shadowed   finding:any</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Which columns are shown</source>
        <translation>Welche Spalten gezeigt werden</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Neu …</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>Edit the rule</source>
        <translation>Die Regel bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Refresh the rules</source>
        <translation>Die Regeln aktualisieren</translation>
    </message>
    <message>
        <source>Ask the server again (F5)</source>
        <translation>Den Server erneut fragen (F5)</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>D&amp;uplicate…</source>
        <translation>&amp;Duplizieren …</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>Lös&amp;chen …</translation>
    </message>
    <message>
        <source>Export as C&amp;SV…</source>
        <translation>Als CS&amp;V exportieren …</translation>
    </message>
    <message>
        <source>Export as &amp;JSON…</source>
        <translation>Als &amp;JSON exportieren …</translation>
    </message>
    <message>
        <source>What the filter shows, in the order of the table.</source>
        <translation>Was der Filter zeigt, in der Reihenfolge der Tabelle.</translation>
    </message>
    <message>
        <source>Rules, what if, findings</source>
        <translation>Regeln, Was wäre wenn, Befunde</translation>
    </message>
    <message>
        <source>Table and facts</source>
        <translation>Tabelle und Angaben</translation>
    </message>
    <message>
        <source>Policy rules</source>
        <translation>Richtlinienregeln</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre wenn</translation>
    </message>
    <message>
        <source>Age of the list</source>
        <translation>Stand der Liste</translation>
    </message>
    <message>
        <source>&amp;Copy the rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) written to %1.</source>
        <translation>
            <numerusform>%n Regel in %1 geschrieben.</numerusform>
            <numerusform>%n Regeln in %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was given up: nothing was written.</source>
        <translation>Der Export wurde aufgegeben: Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 ließ sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>The rules in the order in which they are looked at, with those that every server has.</source>
        <translation>Die Regeln in der Reihenfolge, in der sie ausgewertet werden, samt denen, die jeder Server hat.</translation>
    </message>
    <message>
        <source>A rule as a form and as JSON: each follows the other.</source>
        <translation>Eine Regel als Formular und als JSON: Eines folgt dem anderen.</translation>
    </message>
    <message>
        <source>Before it is saved: whose decisions change, and what is dangerous about it.</source>
        <translation>Vor dem Speichern: für wen sich Entscheidungen ändern und was daran gefährlich ist.</translation>
    </message>
    <message>
        <source>What somebody may do, and what each rule has to do with it.</source>
        <translation>Was jemand darf und was jede Regel damit zu tun hat.</translation>
    </message>
    <message>
        <source>What is odd about the rules: each line leads to its rule.</source>
        <translation>Was an den Regeln auffällt: Jede Zeile führt zu ihrer Regel.</translation>
    </message>
    <message>
        <source>The accounts are being loaded: whether a rule is about anybody is not known yet.</source>
        <translation>Die Konten werden geladen: Ob eine Regel jemanden betrifft, ist noch nicht bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>The roles of %Ln account(s) are not known: what is said of administrators holds for those that are.</source>
        <translation>
            <numerusform>Die Rollen von %Ln Konto sind nicht bekannt: Was über die Administration gesagt wird, gilt für die bekannten.</numerusform>
            <numerusform>Die Rollen von %Ln Konten sind nicht bekannt: Was über die Administration gesagt wird, gilt für die bekannten.</numerusform>
        </translation>
    </message>
    <message>
        <source>This server does not offer it.</source>
        <translation>Dieser Server bietet es nicht an.</translation>
    </message>
    <message>
        <source>%1 is built in: it is always on.</source>
        <translation>%1 ist eingebaut: Die Regel ist immer eingeschaltet.</translation>
    </message>
    <message>
        <source>A rule is being switched: wait for its end, then press again.</source>
        <translation>Eine Regel wird gerade umgeschaltet: Warten Sie das Ende ab und drücken Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Edit the selected rule</source>
        <translation>Die ausgewählte Regel bearbeiten</translation>
    </message>
    <message>
        <source>Delete the selected rule</source>
        <translation>Die ausgewählte Regel löschen</translation>
    </message>
    <message>
        <source>Switch the rule on or off</source>
        <translation>Die Regel ein- oder abschalten</translation>
    </message>
</context>
<context>
    <name>mcias::PolicyActionDialog</name>
    <message>
        <source>Delete a policy rule</source>
        <translation>Eine Richtlinienregel löschen</translation>
    </message>
    <message>
        <source>Switch a policy rule off</source>
        <translation>Eine Richtlinienregel abschalten</translation>
    </message>
    <message>
        <source>Switch a policy rule on</source>
        <translation>Eine Richtlinienregel einschalten</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Switch &amp;off</source>
        <translation>A&amp;bschalten</translation>
    </message>
    <message>
        <source>Switch &amp;on</source>
        <translation>Einsch&amp;alten</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>Die Regel</translation>
    </message>
    <message>
        <source>Description of the rule to be deleted</source>
        <translation>Beschreibung der Regel, die gelöscht wird</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Gültigkeit</translation>
    </message>
    <message>
        <source>Rule ID</source>
        <translation>Regel-ID</translation>
    </message>
    <message>
        <source>The rule is deleted for good: MCIAS offers no way back. Switching it off can be taken back.</source>
        <translation>Die Regel wird endgültig gelöscht: MCIAS bietet keinen Weg zurück. Das Abschalten lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>The rule decides from now on, while it is valid.</source>
        <translation>Die Regel entscheidet von jetzt an, solange sie gültig ist.</translation>
    </message>
    <message>
        <source>The rule decides nothing any more, until it is switched on again.</source>
        <translation>Die Regel entscheidet nichts mehr, bis sie wieder eingeschaltet wird.</translation>
    </message>
    <message>
        <source>To delete it, type its rule &amp;ID: %1</source>
        <translation>Zum Löschen die Regel-&amp;ID eingeben: %1</translation>
    </message>
    <message>
        <source>To delete it, type its desc&amp;ription: %1</source>
        <translation>Zum Löschen die Besch&amp;reibung eingeben: %1</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>Switched</source>
        <translation>Schalter</translation>
    </message>
    <message>
        <source>What this changes is still being looked at. Wait a moment.</source>
        <translation>Was dies ändert, wird noch ermittelt. Warten Sie einen Moment.</translation>
    </message>
    <message>
        <source>Type the description of the rule first.</source>
        <translation>Geben Sie zuerst die Beschreibung der Regel ein.</translation>
    </message>
    <message>
        <source>That is not the description of this rule.</source>
        <translation>Das ist nicht die Beschreibung dieser Regel.</translation>
    </message>
    <message>
        <source>Tick what this may lead to first.</source>
        <translation>Haken Sie zuerst ab, wozu dies führen kann.</translation>
    </message>
    <message>
        <source>The rule %1 is deleted.</source>
        <translation>Die Regel %1 ist gelöscht.</translation>
    </message>
    <message>
        <source>The rule %1 is switched on.</source>
        <translation>Die Regel %1 ist eingeschaltet.</translation>
    </message>
    <message>
        <source>The rule %1 is switched off.</source>
        <translation>Die Regel %1 ist abgeschaltet.</translation>
    </message>
    <message>
        <source>Somebody has changed this rule since it was shown here. Nothing was sent. It is shown as it is now: look at it, then try again.</source>
        <translation>Jemand hat diese Regel geändert, seit sie hier gezeigt wurde. Es wurde nichts gesendet. Gezeigt ist jetzt ihr neuer Stand: Sehen Sie ihn sich an und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The rule has been deleted meanwhile. Nothing was sent.</source>
        <translation>Die Regel wurde inzwischen gelöscht. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The answer was lost, and the server does not say whether it was done: look before you try again.</source>
        <translation>Die Antwort ging verloren, und der Server sagt nicht, ob es geschehen ist: Sehen Sie nach, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>mcias::PolicyAnalysis</name>
    <message>
        <source>No administrator could sign in and change policy rules any more: nobody could take this back with the console.</source>
        <translation>Niemand aus der Administration könnte sich noch anmelden und Richtlinienregeln ändern: Niemand könnte dies mit der Konsole zurücknehmen.</translation>
    </message>
    <message>
        <source>No administrator whose roles are known could sign in and change policy rules any more: perhaps nobody could take this back with the console.</source>
        <translation>Niemand aus der Administration, dessen Rollen bekannt sind, könnte sich noch anmelden und Richtlinienregeln ändern: Vielleicht könnte niemand dies mit der Konsole zurücknehmen.</translation>
    </message>
    <message>
        <source>You yourself could not sign in here again.</source>
        <translation>Sie selbst könnten sich hier nicht wieder anmelden.</translation>
    </message>
    <message>
        <source>You yourself could not change policy rules any more, and so not take this back.</source>
        <translation>Sie selbst könnten keine Richtlinienregeln mehr ändern und dies daher nicht zurücknehmen.</translation>
    </message>
</context>
<context>
    <name>mcias::PolicyDialog</name>
    <message>
        <source>New policy rule</source>
        <translation>Neue Richtlinienregel</translation>
    </message>
    <message>
        <source>Edit policy rule</source>
        <translation>Richtlinienregel bearbeiten</translation>
    </message>
    <message>
        <source>Duplicate policy rule</source>
        <translation>Richtlinienregel duplizieren</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <translation>Kopie von %1</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>This rule will be made.</source>
        <translation>Diese Regel wird angelegt.</translation>
    </message>
    <message>
        <source>This is what will be sent, and nothing else.</source>
        <translation>Dies wird gesendet und sonst nichts.</translation>
    </message>
    <message>
        <source>Sa&amp;ve now</source>
        <translation>Jetzt spei&amp;chern</translation>
    </message>
    <message>
        <source>The rule is saved.</source>
        <translation>Die Regel ist gespeichert.</translation>
    </message>
    <message>
        <source>Somebody else has changed this rule meanwhile, and not as you have. Choose what is to be.</source>
        <translation>Jemand anders hat diese Regel inzwischen geändert, und zwar anders als Sie. Wählen Sie, was gelten soll.</translation>
    </message>
    <message>
        <source>Somebody else has changed this rule meanwhile. The form has taken it over; what you changed is kept.</source>
        <translation>Jemand anders hat diese Regel inzwischen geändert. Das Formular hat es übernommen; was Sie geändert haben, bleibt.</translation>
    </message>
    <message>
        <source>Form and JSON</source>
        <translation>Formular und JSON</translation>
    </message>
    <message>
        <source>The rule as a form</source>
        <translation>Die Regel als Formular</translation>
    </message>
    <message>
        <source>The rule as JSON</source>
        <translation>Die Regel als JSON</translation>
    </message>
    <message>
        <source>The same as &amp;JSON: each follows the other</source>
        <translation>Dasselbe als &amp;JSON: Eines folgt dem anderen</translation>
    </message>
    <message>
        <source>&amp;Use what the form says</source>
        <translation>Stand des For&amp;mulars nehmen</translation>
    </message>
    <message>
        <source>Give up the JSON text and use what the form says</source>
        <translation>Den JSON-Text aufgeben und den Stand des Formulars nehmen</translation>
    </message>
    <message>
        <source>&amp;Back to the form</source>
        <translation>&amp;Zurück zum Formular</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>Zurück zum Formular</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>What will be saved</source>
        <translation>Was gespeichert wird</translation>
    </message>
    <message>
        <source>What this changes is still being looked at. Wait a moment.</source>
        <translation>Was dies ändert, wird noch ermittelt. Warten Sie einen Moment.</translation>
    </message>
    <message>
        <source>Tick what this may lead to first, or go back to the form.</source>
        <translation>Haken Sie zuerst ab, wozu dies führen kann, oder gehen Sie zurück zum Formular.</translation>
    </message>
    <message>
        <source>The JSON cannot be read: %1</source>
        <translation>Das JSON ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Choose first what is to be where yours and theirs differ.</source>
        <translation>Wählen Sie zuerst, was gelten soll, wo sich Ihre und die fremde Änderung unterscheiden.</translation>
    </message>
    <message>
        <source>Nothing was changed in the form.</source>
        <translation>Im Formular wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Looking at the rules once more…</source>
        <translation>Die Regeln werden noch einmal angesehen …</translation>
    </message>
    <message>
        <source>Somebody has deleted this rule meanwhile. What you typed can be copied from the JSON.</source>
        <translation>Jemand hat diese Regel inzwischen gelöscht. Ihre Eingaben lassen sich aus dem JSON kopieren.</translation>
    </message>
    <message>
        <source>The rule has changed at the server. Nothing was sent. Look at it, then save again.</source>
        <translation>Die Regel hat sich auf dem Server geändert. Es wurde nichts gesendet. Sehen Sie sie sich an und speichern Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>The rule is as the form says already: there is nothing to save.</source>
        <translation>Die Regel ist schon so, wie das Formular sagt: Es gibt nichts zu speichern.</translation>
    </message>
    <message>
        <source>What it changes cannot be told: you may not list the server&apos;s rules.</source>
        <translation>Was sie ändert, ist nicht zu sagen: Sie dürfen die Regeln des Servers nicht auflisten.</translation>
    </message>
    <message>
        <source>this rule</source>
        <translation>diese Regel</translation>
    </message>
    <message>
        <source>To be noted: %1</source>
        <translation>Zu beachten: %1</translation>
    </message>
    <message>
        <source>To be noted about %1: %2</source>
        <translation>Zu beachten bei %1: %2</translation>
    </message>
    <message>
        <source>The answer was lost, and the server does not say whether it was done: look at the list of rules before you try again.</source>
        <translation>Die Antwort ging verloren, und der Server sagt nicht, ob es geschehen ist: Sehen Sie in der Liste der Regeln nach, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The rule %1 is made.</source>
        <translation>Die Regel %1 ist angelegt.</translation>
    </message>
    <message>
        <source>The rule %1 is saved.</source>
        <translation>Die Regel %1 ist gespeichert.</translation>
    </message>
</context>
<context>
    <name>mcias::PolicyForm</name>
    <message>
        <source>“%1”, as it was</source>
        <translation>„%1“, wie bisher</translation>
    </message>
    <message>
        <source>%1 (not known here)</source>
        <translation>%1 (hier nicht bekannt)</translation>
    </message>
    <message>
        <source>This is not a time: write it as 2026-12-31 18:00, or with its zone as 2026-12-31T18:00:00Z.</source>
        <translation>Dies ist keine Zeit: Schreiben Sie sie wie 2026-12-31 18:00 oder mit ihrer Zone wie 2026-12-31T18:00:00Z.</translation>
    </message>
    <message>
        <source>Choose one of the accounts that are found, or empty the field.</source>
        <translation>Wählen Sie eines der gefundenen Konten oder leeren Sie das Feld.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Empty: any account.</source>
        <translation>Leer: jedes Konto.</translation>
    </message>
    <message>
        <source>An account that is not in the list.</source>
        <translation>Ein Konto, das nicht in der Liste steht.</translation>
    </message>
    <message>
        <source>Empty: from the start.</source>
        <translation>Leer: von Anfang an.</translation>
    </message>
    <message>
        <source>Empty: until further notice.</source>
        <translation>Leer: bis auf Weiteres.</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>Besc&amp;hreibung</translation>
    </message>
    <message>
        <source>&amp;Allow</source>
        <translation>&amp;Erlauben</translation>
    </message>
    <message>
        <source>De&amp;ny: wins over every allow</source>
        <translation>Ve&amp;rweigern: geht jedem Erlauben vor</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Verweigern</translation>
    </message>
    <message>
        <source>Another effect</source>
        <translation>Andere Wirkung</translation>
    </message>
    <message>
        <source>Priority: lower ones are looked at first</source>
        <translation>Priorität: Kleinere kommen zuerst</translation>
    </message>
    <message>
        <source>S&amp;witched on</source>
        <translation>Ein&amp;geschaltet</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>Eingeschaltet</translation>
    </message>
    <message>
        <source>A new rule is on at once: the API makes no others. A start in the future gives time to look.</source>
        <translation>Eine neue Regel ist sofort eingeschaltet: Andere legt die API nicht an. Ein Beginn in der Zukunft lässt Zeit, sie anzusehen.</translation>
    </message>
    <message>
        <source>&amp;Priority: lower ones are looked at first</source>
        <translation>&amp;Priorität: Kleinere kommen zuerst</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Name or ID of one account</source>
        <translation>Name oder ID eines Kontos</translation>
    </message>
    <message>
        <source>One a&amp;ccount only</source>
        <translation>Nur ein &amp;Konto</translation>
    </message>
    <message>
        <source>Any of these roles; none ticked: any role</source>
        <translation>Eine dieser Rollen; keine angehakt: jede Rolle</translation>
    </message>
    <message>
        <source>Any of these account types; none ticked: any type</source>
        <translation>Eine dieser Kontoarten; keine angehakt: jede Art</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Actions; none ticked: any action</source>
        <translation>Aktionen; keine angehakt: jede Aktion</translation>
    </message>
    <message>
        <source>Any of these acti&amp;ons; none ticked: any action</source>
        <translation>Eine dieser &amp;Aktionen; keine angehakt: jede Aktion</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Only what &amp;belongs to the account itself</source>
        <translation>N&amp;ur, was dem Konto selbst gehört</translation>
    </message>
    <message>
        <source>Only what belongs to the account itself</source>
        <translation>Nur, was dem Konto selbst gehört</translation>
    </message>
    <message>
        <source>any type</source>
        <translation>jede Art</translation>
    </message>
    <message>
        <source>Resource &amp;type</source>
        <translation>Ar&amp;t der Ressource</translation>
    </message>
    <message>
        <source>Service names</source>
        <translation>Dienstnamen</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>Einen Dienst hinzufügen</translation>
    </message>
    <message>
        <source>Any of these ser&amp;vices; empty: any, and none</source>
        <translation>Einer dieser &amp;Dienste; leer: jeder, auch keiner</translation>
    </message>
    <message>
        <source>Required tags</source>
        <translation>Verlangte Tags</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Ein Tag hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Every one of these tags; empty: none is asked for</source>
        <translation>A&amp;lle diese Tags; leer: keines wird verlangt</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>the time of this computer (%1)</source>
        <translation>der Zeit dieses Rechners (%1)</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Times are written in</source>
        <translation>Zeiten stehen in</translation>
    </message>
    <message>
        <source>Zone in which times are written</source>
        <translation>Zone, in der Zeiten stehen</translation>
    </message>
    <message>
        <source>2026-12-31 18:00</source>
        <translation>2026-12-31 18:00</translation>
    </message>
    <message>
        <source>Valid &amp;from</source>
        <translation>Gült&amp;ig ab</translation>
    </message>
    <message>
        <source>E&amp;xpires</source>
        <translation>Gültig &amp;bis</translation>
    </message>
    <message>
        <source>There is no such time in this zone: clocks skip it on that day.</source>
        <translation>Diese Zeit gibt es in dieser Zone nicht: Die Uhren überspringen sie an diesem Tag.</translation>
    </message>
</context>
<context>
    <name>mcias::PolicyInspector</name>
    <message>
        <source>S&amp;witched on</source>
        <translation>Ein&amp;geschaltet</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplizieren …</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Facts of the selected rule</source>
        <translation>Angaben zur ausgewählten Regel</translation>
    </message>
    <message>
        <source>The rule is switched on</source>
        <translation>Die Regel ist eingeschaltet</translation>
    </message>
    <message>
        <source>Edit the rule</source>
        <translation>Die Regel bearbeiten</translation>
    </message>
    <message>
        <source>Duplicate the rule</source>
        <translation>Die Regel duplizieren</translation>
    </message>
    <message>
        <source>Delete the rule</source>
        <translation>Die Regel löschen</translation>
    </message>
    <message>
        <source>Built-in rules cannot be changed.</source>
        <translation>Eingebaute Regeln lassen sich nicht ändern.</translation>
    </message>
    <message>
        <source>This profile is read-only.</source>
        <translation>Dieses Profil ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>eingebaut</translation>
    </message>
    <message>
        <source>Being switched…</source>
        <translation>Wird geschaltet …</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Ausgewertet</translation>
    </message>
    <message>
        <source>as number %1 of %2</source>
        <translation>als Nummer %1 von %2</translation>
    </message>
    <message>
        <source>Priority %1. Any deny that matches wins, wherever it stands.</source>
        <translation>Priorität %1. Jedes zutreffende Verweigern geht vor, wo es auch steht.</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <source>Every MCIAS server has this rule and lists it nowhere</source>
        <translation>Jeder MCIAS-Server hat diese Regel und listet sie nirgends auf</translation>
    </message>
    <message>
        <source>As MCIAS documents it: your server may have it in other words. It cannot be changed; a deny stands above it.</source>
        <translation>So dokumentiert sie MCIAS: Ihr Server hat sie vielleicht in anderen Worten. Sie lässt sich nicht ändern; ein Verweigern steht über ihr.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>any action</source>
        <translation>jede Aktion</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>überall</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Rule ID</source>
        <translation>Regel-ID</translation>
    </message>
</context>
<context>
    <name>mcias::PolicyJson</name>
    <message>
        <source>Line %1, column %2: this is not JSON. %3</source>
        <translation>Zeile %1, Spalte %2: Das ist kein JSON. %3</translation>
    </message>
    <message>
        <source>This is empty.</source>
        <translation>Dies ist leer.</translation>
    </message>
    <message>
        <source>A description is needed: rules are told apart by it.</source>
        <translation>Eine Beschreibung wird gebraucht: An ihr sind Regeln zu unterscheiden.</translation>
    </message>
    <message>
        <source>A new rule is always on: the API makes no others.</source>
        <translation>Eine neue Regel ist immer eingeschaltet: Andere legt die API nicht an.</translation>
    </message>
    <message>
        <source>The end has to be after the start.</source>
        <translation>Das Ende muss nach dem Beginn liegen.</translation>
    </message>
    <message>
        <source>This is too long for a rule, and was not read.</source>
        <translation>Das ist zu lang für eine Regel und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>This is nobody&apos;s ID. Leave it out for a rule about any account.</source>
        <translation>Das ist niemandes ID. Lassen Sie sie weg, damit die Regel für jedes Konto gilt.</translation>
    </message>
</context>
<context>
    <name>mcias::PolicyRun</name>
    <message>
        <source>%1 (not cleared)</source>
        <translation>%1 (nicht entfernt)</translation>
    </message>
    <message>
        <source>description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>what it matches and decides</source>
        <translation>wofür sie gilt und was sie entscheidet</translation>
    </message>
    <message>
        <source>whether it is on</source>
        <translation>ob sie eingeschaltet ist</translation>
    </message>
    <message>
        <source>valid from</source>
        <translation>gültig ab</translation>
    </message>
    <message>
        <source>valid until</source>
        <translation>gültig bis</translation>
    </message>
</context>
<context>
    <name>mcias::PolicySignIn</name>
    <message>
        <source>The server&apos;s certificate or key is another than before: that has to be reviewed first.</source>
        <translation>Das Zertifikat oder der Schlüssel des Servers ist anders als vorher: Das ist zuerst zu prüfen.</translation>
    </message>
</context>
<context>
    <name>mcias::PolicyText</name>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>%1 – built in: every server has it, and nobody can change it</source>
        <translation>%1 – eingebaut: Jeder Server hat sie, und niemand kann sie ändern</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Looked at as number %1: lower priorities first, equal ones as the server lists them.</source>
        <translation>Wird als Nummer %1 ausgewertet: niedrigere Prioritäten zuerst, gleiche in der Reihenfolge des Servers.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Who · what · where</source>
        <translation>Wer · was · wo</translation>
    </message>
    <message>
        <source>Switched</source>
        <translation>Schalter</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Gültigkeit</translation>
    </message>
    <message>
        <source>From %1, until %2</source>
        <translation>Ab %1, bis %2</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>further notice</source>
        <translation>auf Weiteres</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Rule ID</source>
        <translation>Regel-ID</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>any account</source>
        <translation>jedes Konto</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>any role</source>
        <translation>jede Rolle</translation>
    </message>
    <message>
        <source>Account types</source>
        <translation>Kontoarten</translation>
    </message>
    <message>
        <source>any type</source>
        <translation>jede Art</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>any action</source>
        <translation>jede Aktion</translation>
    </message>
    <message>
        <source>Resource type</source>
        <translation>Art der Ressource</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitz</translation>
    </message>
    <message>
        <source>only what is their own</source>
        <translation>nur Eigenes</translation>
    </message>
    <message>
        <source>whoever owns it</source>
        <translation>wem es auch gehört</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>any service</source>
        <translation>jeder Dienst</translation>
    </message>
    <message>
        <source>Required tags</source>
        <translation>Verlangte Tags</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>from the start</source>
        <translation>von Anfang an</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>the end of a list</comment>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>the end of a list</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Verweigern</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>human</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>system</source>
        <translation>System</translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>Konto %1</translation>
    </message>
    <message>
        <source>role %1</source>
        <translation>Rolle %1</translation>
    </message>
    <message>
        <source>%1 accounts</source>
        <comment>of one of these types</comment>
        <translation>Konten der Art %1</translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>jeder</translation>
    </message>
    <message>
        <source>only resources of type %1</source>
        <translation>nur Ressourcen der Art %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>one of these services</comment>
        <translation>in %1</translation>
    </message>
    <message>
        <source>tagged %1</source>
        <translation>mit Tag %1</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Steht bevor</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Never valid</source>
        <translation>Nie gültig</translation>
    </message>
    <message>
        <source>Active until %1</source>
        <translation>Aktiv bis %1</translation>
    </message>
    <message>
        <source>Pending: from %1 until %2</source>
        <translation>Steht bevor: ab %1 bis %2</translation>
    </message>
    <message>
        <source>Pending: from %1</source>
        <translation>Steht bevor: ab %1</translation>
    </message>
    <message>
        <source>Expired on %1</source>
        <translation>Abgelaufen am %1</translation>
    </message>
    <message>
        <source>Denies every admin</source>
        <translation>Sperrt jeden Admin aus</translation>
    </message>
    <message>
        <source>Unknown word</source>
        <translation>Unbekanntes Wort</translation>
    </message>
    <message>
        <source>Matches nobody</source>
        <translation>Betrifft niemanden</translation>
    </message>
    <message>
        <source>Overruled</source>
        <translation>Überstimmt</translation>
    </message>
    <message>
        <source>Shadowed</source>
        <translation>Verdeckt</translation>
    </message>
    <message>
        <source>With it, no administrator whose roles are known can sign in and change policy rules: nobody could take it back with the console.</source>
        <translation>Mit ihr kann sich niemand aus der Administration, dessen Rollen bekannt sind, anmelden und Richtlinienregeln ändern: Niemand könnte sie mit der Konsole zurücknehmen.</translation>
    </message>
    <message>
        <source>It ends before it begins, so it never decides anything.</source>
        <translation>Sie endet, bevor sie beginnt, und entscheidet daher nie etwas.</translation>
    </message>
    <message>
        <source>Its time is over. It decides nothing any more and can go.</source>
        <translation>Ihre Zeit ist um. Sie entscheidet nichts mehr und kann weg.</translation>
    </message>
    <message>
        <source>“%1” is neither an action nor a type of resource that is known here: a typing error, or a word of a newer server.</source>
        <translation>„%1“ ist hier weder als Aktion noch als Art einer Ressource bekannt: ein Versehen oder ein Wort eines neueren Servers.</translation>
    </message>
    <message>
        <source>No account is what it asks for.</source>
        <translation>Kein Konto entspricht dem, wonach sie fragt.</translation>
    </message>
    <message>
        <source>It allows nothing: wherever it matches, %1 denies.</source>
        <translation>Sie erlaubt nichts: Wo immer sie zutrifft, verweigert %1.</translation>
    </message>
    <message>
        <source>It changes nothing: wherever it matches, %1 has decided the same before.</source>
        <translation>Sie ändert nichts: Wo immer sie zutrifft, hat %1 schon dasselbe entschieden.</translation>
    </message>
    <message>
        <source>It matches.</source>
        <translation>Sie trifft zu.</translation>
    </message>
    <message>
        <source>It is switched off.</source>
        <translation>Sie ist abgeschaltet.</translation>
    </message>
    <message>
        <source>It is not valid before %1.</source>
        <translation>Sie gilt nicht vor %1.</translation>
    </message>
    <message>
        <source>It expired on %1.</source>
        <translation>Sie ist am %1 abgelaufen.</translation>
    </message>
    <message>
        <source>Its effect “%1” is neither allow nor deny.</source>
        <translation>Ihre Wirkung „%1“ ist weder allow noch deny.</translation>
    </message>
    <message>
        <source>It is for the account %1 only.</source>
        <translation>Sie gilt nur für das Konto %1.</translation>
    </message>
    <message>
        <source>It is for %1 accounts; this one is %2.</source>
        <translation>Sie gilt für Konten der Art %1; dieses hat die Art %2.</translation>
    </message>
    <message>
        <source>It asks for the role %1; the account has %2.</source>
        <translation>Sie verlangt die Rolle %1; das Konto hat %2.</translation>
    </message>
    <message>
        <source>no role</source>
        <translation>keine Rolle</translation>
    </message>
    <message>
        <source>It is about %1, not about %2.</source>
        <translation>Sie betrifft %1, nicht %2.</translation>
    </message>
    <message>
        <source>It is about resources of type %1 only.</source>
        <translation>Sie betrifft nur Ressourcen der Art %1.</translation>
    </message>
    <message>
        <source>It is about resources of type %1, not %2.</source>
        <translation>Sie betrifft Ressourcen der Art %1, nicht %2.</translation>
    </message>
    <message>
        <source>It is only about what belongs to the account itself.</source>
        <translation>Sie betrifft nur, was dem Konto selbst gehört.</translation>
    </message>
    <message>
        <source>It is only for the service %1; here none is named.</source>
        <translation>Sie gilt nur für den Dienst %1; hier ist keiner genannt.</translation>
    </message>
    <message>
        <source>It is only for the service %1, not for %2.</source>
        <translation>Sie gilt nur für den Dienst %1, nicht für %2.</translation>
    </message>
    <message>
        <source>It asks for the tag %1, which is not there.</source>
        <translation>Sie verlangt das Tag %1, und das fehlt.</translation>
    </message>
    <message>
        <source>own things</source>
        <translation>Eigenes</translation>
    </message>
    <message>
        <source>others&apos; things</source>
        <translation>Fremdes</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>a service</comment>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Built in: it is always on, and nobody can switch it off.</source>
        <translation>Eingebaut: Sie ist immer eingeschaltet, und niemand kann sie abschalten.</translation>
    </message>
    <message>
        <source>Click here or press Space to switch the rule off. What is dangerous about it is said before.</source>
        <translation>Klicken Sie hier oder drücken Sie die Leertaste, um die Regel abzuschalten. Was daran gefährlich ist, wird vorher gesagt.</translation>
    </message>
    <message>
        <source>Click here or press Space to switch the rule on. What is dangerous about it is said before.</source>
        <translation>Klicken Sie hier oder drücken Sie die Leertaste, um die Regel einzuschalten. Was daran gefährlich ist, wird vorher gesagt.</translation>
    </message>
    <message>
        <source>switched on</source>
        <translation>eingeschaltet</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>abgeschaltet</translation>
    </message>
    <message>
        <source>It is only about what belongs to the account itself; this belongs to %1.</source>
        <translation>Sie betrifft nur, was dem Konto selbst gehört; dies gehört %1.</translation>
    </message>
    <message>
        <source>under conditions not known here: %1</source>
        <translation>unter Bedingungen, die hier nicht bekannt sind: %1</translation>
    </message>
    <message>
        <source>Unknown condition</source>
        <translation>Unbekannte Bedingung</translation>
    </message>
    <message>
        <source>It has conditions that this console does not know: %1. It is taken to match without them here; the server may decide otherwise.</source>
        <translation>Sie hat Bedingungen, die diese Konsole nicht kennt: %1. Hier wird gerechnet, als träfe sie ohne diese zu; der Server kann anders entscheiden.</translation>
    </message>
</context>
<context>
    <name>mcias::PostgresPage</name>
    <message>
        <source>You may not list Postgres credentials</source>
        <translation>Sie dürfen Postgres-Zugangsdaten nicht auflisten</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translation>Erneut &amp;fragen</translation>
    </message>
    <message>
        <source>Loading credentials…</source>
        <translation>Zugangsdaten werden geladen …</translation>
    </message>
    <message>
        <source>The credentials could not be loaded</source>
        <translation>Die Zugangsdaten konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>Re&amp;try</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>Nothing asked for yet</source>
        <translation>Noch nichts abgefragt</translation>
    </message>
    <message>
        <source>&amp;Load credentials</source>
        <translation>Zugangsdaten &amp;laden</translation>
    </message>
    <message>
        <source>Loading accounts…</source>
        <translation>Konten werden geladen …</translation>
    </message>
    <message>
        <source>There are no credentials to show</source>
        <translation>Es gibt keine Zugangsdaten zu zeigen</translation>
    </message>
    <message>
        <source>The accounts could not be listed either. %1</source>
        <translation>Auch die Konten ließen sich nicht auflisten. %1</translation>
    </message>
    <message>
        <source>No Postgres credentials</source>
        <translation>Keine Postgres-Zugangsdaten</translation>
    </message>
    <message>
        <source>Only system accounts have them, and the server lists none for you.</source>
        <translation>Nur Dienstkonten haben welche, und der Server zeigt Ihnen keine.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>No account fits every part of “%1”.</source>
        <translation>Kein Konto passt zu allen Teilen von „%1“.</translation>
    </message>
    <message>
        <source>&amp;Clear the filter</source>
        <translation>Filter &amp;leeren</translation>
    </message>
    <message>
        <source>The list could not be refreshed and is as of %1. %2</source>
        <translation>Die Liste konnte nicht aktualisiert werden und hat den Stand %1. %2</translation>
    </message>
    <message>
        <source>This server does not list credentials without disclosing them. Open an account to read its own: the server writes that to its audit log.</source>
        <translation>Dieser Server listet Zugangsdaten nicht auf, ohne sie preiszugeben. Öffnen Sie ein Konto, um die seinen zu lesen: Der Server vermerkt das in seinem Audit-Protokoll.</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>Wird aktualisiert …</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>Look at the credentials, change them, test them, hand them on (Enter or F2)</source>
        <translation>Die Zugangsdaten ansehen, ändern, testen, weitergeben (Eingabe oder F2)</translation>
    </message>
    <message numerus="yes">
        <source>This is for one account: %n are selected.</source>
        <translation>
            <numerusform>Dies gilt einem einzelnen Konto: %n ist ausgewählt.</numerusform>
            <numerusform>Dies gilt einem einzelnen Konto: %n sind ausgewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server does not say whose these are.</source>
        <translation>Der Server sagt nicht, wem diese gehören.</translation>
    </message>
    <message>
        <source>Select an account first.</source>
        <translation>Wählen Sie zuerst ein Konto aus.</translation>
    </message>
    <message>
        <source>Where each service&apos;s database is. No password is read for this list.</source>
        <translation>Wo die Datenbank jedes Dienstes ist. Für diese Liste wird kein Passwort gelesen.</translation>
    </message>
    <message>
        <source>One service&apos;s credentials. The stored password stays where it is until somebody asks to see it.</source>
        <translation>Die Zugangsdaten eines Dienstes. Das gespeicherte Passwort bleibt, wo es ist, bis es jemand sehen will.</translation>
    </message>
    <message>
        <source>Postgres credentials</source>
        <translation>Postgres-Zugangsdaten</translation>
    </message>
    <message>
        <source>Account, host:, db:, user:, state:set … (Ctrl+F)</source>
        <translation>Konto, host:, db:, user:, state:set … (Strg+F)</translation>
    </message>
    <message>
        <source>Every word has to be there: in the account&apos;s name, the host, the port, the database or the user.
host:db.example.org   db:orders   user:app   state:set   state:none   state:unread</source>
        <translation>Jedes Wort muss vorkommen: im Namen des Kontos, in Host, Port, Datenbank oder Benutzer.
host:db.example.org   db:orders   user:app   state:set   state:none   state:unread</translation>
    </message>
    <message>
        <source>Open the credentials</source>
        <translation>Die Zugangsdaten öffnen</translation>
    </message>
    <message>
        <source>&amp;Copy the rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>O&amp;pen…</source>
        <translation>Öff&amp;nen …</translation>
    </message>
    <message>
        <source>You may not list Postgres credentials. Those of a single account may be open to you all the same: open it to read them, which the server writes to its audit log.</source>
        <translation>Sie dürfen Postgres-Zugangsdaten nicht auflisten. Die eines einzelnen Kontos stehen Ihnen vielleicht trotzdem offen: Öffnen Sie es, um sie zu lesen; der Server vermerkt das in seinem Audit-Protokoll.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln Konto</numerusform>
            <numerusform>%Ln Konten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln account(s)</source>
        <translation>
            <numerusform>%1 von %Ln Konto</numerusform>
            <numerusform>%1 von %Ln Konten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with credentials</source>
        <translation>
            <numerusform>%Ln mit Zugangsdaten</numerusform>
            <numerusform>%Ln mit Zugangsdaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known</source>
        <translation>
            <numerusform>%Ln bekannt</numerusform>
            <numerusform>%Ln bekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no passwords in it.</source>
        <translation>Passwörter sind nicht darin.</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n Konto</numerusform>
            <numerusform>%n Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the credentials of the selected account</source>
        <translation>Die Zugangsdaten des ausgewählten Kontos öffnen</translation>
    </message>
</context>
<context>
    <name>mcias::ProfileColors</name>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>Keine Farbe</translation>
    </message>
</context>
<context>
    <name>mcias::ProfileEditor</name>
    <message>
        <source>N&amp;ame</source>
        <translation>N&amp;ame</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>Colour, shown wherever this server is used</source>
        <translation>Farbe, überall gezeigt, wo dieser Server verwendet wird</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>mcias.example.org</source>
        <translation>mcias.example.org</translation>
    </message>
    <message>
        <source>&amp;CA file, if the server has its own authority</source>
        <translation>&amp;CA-Datei, falls der Server eine eigene CA hat</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA-Datei</translation>
    </message>
    <message>
        <source>The authorities of this computer</source>
        <translation>CAs dieses Rechners</translation>
    </message>
    <message>
        <source>Choose the CA file</source>
        <translation>Die CA-Datei wählen</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Wählen …</translation>
    </message>
    <message>
        <source>Ser&amp;vice name</source>
        <translation>&amp;Dienstname</translation>
    </message>
    <message>
        <source>Service name</source>
        <translation>Dienstname</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>&amp;Tags, separated by commas</source>
        <translation>&amp;Tags, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>Tags, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Read only: the console changes nothing at this server</source>
        <translation>Nur lesen: Die Konsole ändert auf diesem Server nichts</translation>
    </message>
    <message>
        <source>&amp;Read only: the console changes nothing at this server</source>
        <translation>Nu&amp;r lesen: Die Konsole ändert auf diesem Server nichts</translation>
    </message>
    <message>
        <source>Keep me signed in: the token, never the password, goes to the keyring</source>
        <translation>Angemeldet bleiben: Token im Schlüsselbund, nie das Passwort</translation>
    </message>
    <message>
        <source>&amp;Keep me signed in: the token, never the password, goes to the keyring</source>
        <translation>Angemeldet &amp;bleiben: Token im Schlüsselbund, nie das Passwort</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Die Verbindung testen</translation>
    </message>
    <message>
        <source>Test connect&amp;ion</source>
        <translation>Verbindun&amp;g testen</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>CA file of the server</source>
        <translation>CA-Datei des Servers</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Without the address of a server there is nothing to test.</source>
        <translation>Ohne die Adresse eines Servers gibt es nichts zu testen.</translation>
    </message>
    <message>
        <source>Service name and tags are what the server&apos;s login policy is asked about. Most servers need neither.</source>
        <translation>Nach Dienstname und Tags wird die Anmelderichtlinie des Servers befragt. Die meisten Server brauchen beides nicht.</translation>
    </message>
</context>
<context>
    <name>mcias::ProfileForm</name>
    <message>
        <source>Give it a name to know it by.</source>
        <translation>Geben Sie ihm einen Namen, an dem Sie es erkennen.</translation>
    </message>
    <message>
        <source>Another profile has this name.</source>
        <translation>Ein anderes Profil hat diesen Namen.</translation>
    </message>
    <message>
        <source>Which server?</source>
        <translation>Welcher Server?</translation>
    </message>
    <message>
        <source>This is not the address of a server. It looks like mcias.example.org or https://mcias.example.org:8443.</source>
        <translation>Das ist keine Adresse eines Servers. Eine solche sieht aus wie mcias.example.org oder https://mcias.example.org:8443.</translation>
    </message>
    <message>
        <source>Give the whole path, from the first slash on.</source>
        <translation>Geben Sie den ganzen Pfad an, vom ersten Schrägstrich an.</translation>
    </message>
    <message>
        <source>There is no such file, or you may not read it.</source>
        <translation>Diese Datei gibt es nicht, oder Sie dürfen sie nicht lesen.</translation>
    </message>
</context>
<context>
    <name>mcias::ProfileStore</name>
    <message numerus="yes">
        <source>%n profile(s) in %1 cannot be used by this version and are not shown; they stay in the file.</source>
        <translation>
            <numerusform>%n Profil in %1 ist für diese Version nicht brauchbar und wird nicht gezeigt; es bleibt in der Datei.</numerusform>
            <numerusform>%n Profile in %1 sind für diese Version nicht brauchbar und werden nicht gezeigt; sie bleiben in der Datei.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::ProfileStripe</name>
    <message>
        <source>Profile %1</source>
        <translation>Profil %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a profile, and its server</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>mcias::ProfilesDialog</name>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>&amp;Profiles</source>
        <translation>&amp;Profile</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>Neues Profil</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>Duplicate the profile</source>
        <translation>Das Profil duplizieren</translation>
    </message>
    <message>
        <source>Dup&amp;licate</source>
        <translation>D&amp;uplizieren</translation>
    </message>
    <message>
        <source>Delete the profile</source>
        <translation>Das Profil löschen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Move the profile up</source>
        <translation>Das Profil nach oben verschieben</translation>
    </message>
    <message>
        <source>Move up (Alt+Up in the list)</source>
        <translation>Nach oben (Alt+Pfeil auf in der Liste)</translation>
    </message>
    <message>
        <source>Move the profile down</source>
        <translation>Das Profil nach unten verschieben</translation>
    </message>
    <message>
        <source>Move down (Alt+Down in the list)</source>
        <translation>Nach unten (Alt+Pfeil ab in der Liste)</translation>
    </message>
    <message>
        <source>Discard the changes to this profile</source>
        <translation>Die Änderungen an diesem Profil verwerfen</translation>
    </message>
    <message>
        <source>Discard chan&amp;ges</source>
        <translation>Änderungen &amp;verwerfen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save the profile</source>
        <translation>Das Profil speichern</translation>
    </message>
    <message>
        <source>Sav&amp;e</source>
        <translation>Spe&amp;ichern</translation>
    </message>
    <message>
        <source>%1 (not saved)</source>
        <translation>%1 (nicht gespeichert)</translation>
    </message>
    <message>
        <source>“%1” is saved.</source>
        <translation>„%1“ ist gespeichert.</translation>
    </message>
    <message>
        <source>Drop the new profile “%1”? It was never saved.</source>
        <translation>Das neue Profil „%1“ verwerfen? Es wurde nie gespeichert.</translation>
    </message>
    <message>
        <source>Delete the profile “%1”? With it go what is remembered of its server, the last user name, drafts of forms, and a token that is kept in the keyring. At the server nothing changes.</source>
        <translation>Das Profil „%1“ löschen? Mit ihm verschwinden, was über seinen Server gemerkt ist, der letzte Benutzername, Entwürfe von Formularen und ein Token, das im Schlüsselbund liegt. Auf dem Server ändert sich nichts.</translation>
    </message>
    <message>
        <source>Delete pro&amp;file</source>
        <translation>Profil lösc&amp;hen</translation>
    </message>
    <message>
        <source>“%1” is deleted.</source>
        <translation>„%1“ ist gelöscht.</translation>
    </message>
    <message>
        <source>Nothing is saved until you have reviewed this file, or chosen another.</source>
        <translation>Es wird nichts gespeichert, bis Sie diese Datei geprüft oder eine andere gewählt haben.</translation>
    </message>
    <message>
        <source>There are changes that were not saved: %1.</source>
        <translation>Es gibt Änderungen, die nicht gespeichert sind: %1.</translation>
    </message>
    <message>
        <source>Close &amp;without saving</source>
        <translation>&amp;Ohne Speichern schließen</translation>
    </message>
</context>
<context>
    <name>mcias::QrCode</name>
    <message>
        <source>QR code for an authenticator app</source>
        <translation>QR-Code für eine Authenticator-App</translation>
    </message>
    <message>
        <source>A picture for a camera. The same secret can be shown as text or copied, to be typed into the app.</source>
        <translation>Ein Bild für eine Kamera. Dasselbe Geheimnis lässt sich als Text zeigen oder kopieren, um es in die App einzugeben.</translation>
    </message>
</context>
<context>
    <name>mcias::ReadingBar</name>
    <message>
        <source>Roles and tags</source>
        <translation>Rollen und Tags</translation>
    </message>
    <message>
        <source>Reading roles and tags</source>
        <translation>Rollen und Tags werden gelesen</translation>
    </message>
    <message>
        <source>Read all roles and tags</source>
        <translation>Alle Rollen und Tags lesen</translation>
    </message>
    <message numerus="yes">
        <source>Roles and tags: %1 of %n account(s) read</source>
        <translation>
            <numerusform>Rollen und Tags: %1 von %n Konto gelesen</numerusform>
            <numerusform>Rollen und Tags: %1 von %n Konten gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>You may not read roles and tags here.</source>
        <translation>Sie dürfen hier keine Rollen und Tags lesen.</translation>
    </message>
    <message numerus="yes">
        <source>Reading roles and tags stopped at %1 of %n account(s).</source>
        <translation>
            <numerusform>Das Lesen der Rollen und Tags blieb bei %1 von %n Konto stehen.</numerusform>
            <numerusform>Das Lesen der Rollen und Tags blieb bei %1 von %n Konten stehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>St&amp;oppen</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>Weit&amp;er</translation>
    </message>
    <message>
        <source>Read &amp;all</source>
        <translation>Alle l&amp;esen</translation>
    </message>
    <message>
        <source>What has been read stays.</source>
        <translation>Was gelesen ist, bleibt.</translation>
    </message>
    <message>
        <source>Two requests per account, at most eight at a time.</source>
        <translation>Zwei Anfragen je Konto, höchstens acht zugleich.</translation>
    </message>
    <message>
        <source>Stop reading roles and tags</source>
        <translation>Das Lesen der Rollen und Tags stoppen</translation>
    </message>
    <message numerus="yes">
        <source>Roles and tags of %n account(s) are older than the list</source>
        <translation>
            <numerusform>Rollen und Tags von %n Konto sind älter als die Liste</numerusform>
            <numerusform>Rollen und Tags von %n Konten sind älter als die Liste</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::RevokeReceipt</name>
    <message>
        <source>The token was not revoked.</source>
        <translation>Das Token wurde nicht widerrufen.</translation>
    </message>
    <message>
        <source>Whether the token was revoked cannot be told: the answer was lost. Revoking it again does no harm.</source>
        <translation>Ob das Token widerrufen wurde, ist ungewiss: Die Antwort ging verloren. Eine Wiederholung schadet nicht.</translation>
    </message>
    <message>
        <source>The token is revoked: asked about it afterwards, the server said that it is not good.</source>
        <translation>Das Token ist widerrufen: Danach gefragt, hat der Server gesagt, dass es nicht gültig ist.</translation>
    </message>
    <message>
        <source>The server has answered that the token is revoked, and still says that it is good. Deactivate the account, and tell whoever runs the server.</source>
        <translation>Der Server hat geantwortet, dass das Token widerrufen ist, und sagt dennoch, dass es gültig ist. Deaktivieren Sie das Konto und verständigen Sie die Administration des Servers.</translation>
    </message>
    <message>
        <source>The token is revoked: the answer was lost, and the audit log tells of it.</source>
        <translation>Das Token ist widerrufen: Die Antwort ging verloren, aber das Audit-Protokoll berichtet davon.</translation>
    </message>
    <message>
        <source>The token is revoked: the server has answered so. The token itself is not at hand to ask about it.</source>
        <translation>Das Token ist widerrufen: So hat der Server geantwortet. Das Token selbst liegt nicht vor, um danach zu fragen.</translation>
    </message>
    <message>
        <source>Revocation of a token</source>
        <translation>Widerruf eines Tokens</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a line of a receipt</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Token (jti)</source>
        <translation>Token (jti)</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>Konto-ID</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Receipt for</source>
        <translation>Nachweis für</translation>
    </message>
    <message>
        <source>Revoked by</source>
        <translation>Widerrufen durch</translation>
    </message>
    <message>
        <source>Revoked at</source>
        <translation>Widerrufen am</translation>
    </message>
    <message>
        <source>Asked at</source>
        <translation>Nachgefragt am</translation>
    </message>
    <message numerus="yes">
        <source>Services that had asked about it before may take it for good for up to %n second(s) more.</source>
        <translation>
            <numerusform>Dienste, die vorher danach gefragt hatten, halten es vielleicht noch bis zu %n Sekunde lang für gültig.</numerusform>
            <numerusform>Dienste, die vorher danach gefragt hatten, halten es vielleicht noch bis zu %n Sekunden lang für gültig.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server refuses the token now. That may be the revocation, or its account that is not active, or its end.</source>
        <translation>Der Server lehnt das Token jetzt ab. Der Grund kann der Widerruf sein, ein nicht aktives Konto oder der Ablauf des Tokens.</translation>
    </message>
</context>
<context>
    <name>mcias::RevokeTokenDialog</name>
    <message>
        <source>Revoke a token</source>
        <translation>Ein Token widerrufen</translation>
    </message>
    <message>
        <source>&amp;Revoke</source>
        <translation>&amp;Widerrufen</translation>
    </message>
    <message>
        <source>The token</source>
        <translation>Das Token</translation>
    </message>
    <message>
        <source>Or its &amp;ID (jti), as the audit log tells it</source>
        <translation>Oder seine &amp;ID (jti), wie sie im Audit-Protokoll steht</translation>
    </message>
    <message>
        <source>Token ID (jti)</source>
        <translation>Token-ID (jti)</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>C&amp;opy the receipt</source>
        <translation>Nachweis &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the receipt</source>
        <translation>Den Nachweis kopieren</translation>
    </message>
    <message>
        <source>The receipt is on the clipboard.</source>
        <translation>Der Nachweis ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>This token cannot be revoked here. %1</source>
        <translation>Dieses Token lässt sich hier nicht widerrufen. %1</translation>
    </message>
    <message>
        <source>The server&apos;s public key could not be read: nothing vouches for what this token says. Look at its ID before you revoke it.</source>
        <translation>Der öffentliche Schlüssel des Servers ließ sich nicht lesen: Nichts bürgt für das, was dieses Token sagt. Sehen Sie sich seine ID an, bevor Sie es widerrufen.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Roles in it</source>
        <translation>Rollen darin</translation>
    </message>
    <message>
        <source>Nothing was heard of this token yet: the server will tell.</source>
        <translation>Von diesem Token war noch nichts zu hören: Der Server wird es sagen.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message numerus="yes">
        <source>From then on the server refuses the token, and there is no way back. Services may go on taking it for good for up to %n second(s), for that is how long they remember a validation.</source>
        <translation>
            <numerusform>Von da an lehnt der Server das Token ab, und es gibt keinen Weg zurück. Dienste halten es vielleicht noch bis zu %n Sekunde lang für gültig, denn so lange merken sie sich eine Prüfung.</numerusform>
            <numerusform>Von da an lehnt der Server das Token ab, und es gibt keinen Weg zurück. Dienste halten es vielleicht noch bis zu %n Sekunden lang für gültig, denn so lange merken sie sich eine Prüfung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick what this leads to first.</source>
        <translation>Haken Sie zuerst ab, wozu dies führt.</translation>
    </message>
    <message>
        <source>Revoked. The proof is being gathered…</source>
        <translation>Widerrufen. Der Nachweis wird eingeholt …</translation>
    </message>
</context>
<context>
    <name>mcias::RevokeTokensDialog</name>
    <message>
        <source>Revoke tokens</source>
        <translation>Tokens widerrufen</translation>
    </message>
    <message>
        <source>&amp;Revoke them</source>
        <translation>&amp;Widerrufen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) at %1</source>
        <translation>
            <numerusform>%Ln Token auf %1</numerusform>
            <numerusform>%Ln Tokens auf %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From then on the server refuses them, and there is no way back. Services may go on taking each for good for up to %n second(s), for that is how long they remember a validation.</source>
        <translation>
            <numerusform>Von da an lehnt der Server sie ab, und es gibt keinen Weg zurück. Dienste halten jedes vielleicht noch bis zu %n Sekunde lang für gültig, denn so lange merken sie sich eine Prüfung.</numerusform>
            <numerusform>Von da an lehnt der Server sie ab, und es gibt keinen Weg zurück. Dienste halten jedes vielleicht noch bis zu %n Sekunden lang für gültig, denn so lange merken sie sich eine Prüfung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tokens to be revoked</source>
        <translation>Tokens, die widerrufen werden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a token&apos;s ID, and its account</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Tick what this leads to first.</source>
        <translation>Haken Sie zuerst ab, wozu dies führt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) revoked: the server has answered so for each.</source>
        <translation>
            <numerusform>%Ln Token widerrufen: So hat der Server geantwortet.</numerusform>
            <numerusform>%Ln Tokens widerrufen: So hat der Server zu jedem geantwortet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Known to be revoked: %1 of %Ln token(s).</source>
        <translation>
            <numerusform>Von %Ln Token ist der Widerruf bei %1 bekannt.</numerusform>
            <numerusform>Von %Ln Tokens ist der Widerruf bei %1 bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>C&amp;opy the report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Noch einmal &amp;versuchen</translation>
    </message>
    <message numerus="yes">
        <source>Revocation of %Ln token(s) at %1, by %2, %3</source>
        <translation>
            <numerusform>Widerruf von %Ln Token auf %1, durch %2, %3</numerusform>
            <numerusform>Widerruf von %Ln Tokens auf %1, durch %2, %3</numerusform>
        </translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>nicht begonnen</translation>
    </message>
</context>
<context>
    <name>mcias::RoleCellDelegate</name>
    <message>
        <source>The profile is read-only.</source>
        <translation>Das Profil ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>Click or Space to revoke it.</source>
        <translation>Klick oder Leertaste, um sie zu widerrufen.</translation>
    </message>
    <message>
        <source>Click or Space to grant it.</source>
        <translation>Klick oder Leertaste, um sie zu erteilen.</translation>
    </message>
</context>
<context>
    <name>mcias::RoleChangePanel</name>
    <message>
        <source>Change of a role</source>
        <translation>Änderung einer Rolle</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Revoke the role %1 from %2?</source>
        <translation>Die Rolle %1 von %2 widerrufen?</translation>
    </message>
    <message>
        <source>Grant the role %1 to %2?</source>
        <translation>Die Rolle %1 an %2 erteilen?</translation>
    </message>
    <message>
        <source>Revo&amp;ke it</source>
        <translation>&amp;Widerrufen</translation>
    </message>
    <message>
        <source>&amp;Grant it</source>
        <translation>Er&amp;teilen</translation>
    </message>
    <message>
        <source>Revoke the role</source>
        <translation>Die Rolle widerrufen</translation>
    </message>
    <message>
        <source>Grant the role</source>
        <translation>Die Rolle erteilen</translation>
    </message>
    <message>
        <source>Stop &amp;waiting</source>
        <translation>&amp;Nicht länger warten</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Tick what this may lead to first.</source>
        <translation>Haken Sie zuerst ab, wozu dies führen kann.</translation>
    </message>
    <message>
        <source>%1 has the role %2 no longer.</source>
        <translation>%1 hat die Rolle %2 nicht mehr.</translation>
    </message>
    <message>
        <source>%1 has the role %2 now.</source>
        <translation>%1 hat die Rolle %2 jetzt.</translation>
    </message>
    <message>
        <source>The roles of %1 were not changed.</source>
        <translation>Die Rollen von %1 wurden nicht geändert.</translation>
    </message>
    <message>
        <source>Whether the roles of %1 were changed cannot be told.</source>
        <translation>Ob die Rollen von %1 geändert wurden, ist ungewiss.</translation>
    </message>
</context>
<context>
    <name>mcias::RoleHolders</name>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Any role</source>
        <translation>Irgendeine Rolle</translation>
    </message>
    <message>
        <source>%1: %2 active, %3 in all</source>
        <translation>%1: %2 aktiv, %3 insgesamt</translation>
    </message>
</context>
<context>
    <name>mcias::RolesMatrix</name>
    <message>
        <source>…</source>
        <comment>roles that were not read yet</comment>
        <translation>…</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>The roles of %1 were not read yet.</source>
        <translation>Die Rollen von %1 sind noch nicht gelesen.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Other roles</source>
        <translation>Andere Rollen</translation>
    </message>
    <message>
        <source>%1 has the role %2.</source>
        <translation>%1 hat die Rolle %2.</translation>
    </message>
    <message>
        <source>%1 does not have the role %2.</source>
        <translation>%1 hat die Rolle %2 nicht.</translation>
    </message>
</context>
<context>
    <name>mcias::RolesPage</name>
    <message>
        <source>Loading accounts…</source>
        <translation>Konten werden geladen …</translation>
    </message>
    <message>
        <source>You may not list the accounts</source>
        <translation>Sie dürfen die Konten nicht auflisten</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translation>Erneut &amp;fragen</translation>
    </message>
    <message>
        <source>The accounts could not be loaded</source>
        <translation>Die Konten konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>Re&amp;try</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>Nothing asked for yet</source>
        <translation>Noch nichts abgefragt</translation>
    </message>
    <message>
        <source>&amp;Load accounts</source>
        <translation>Konten &amp;laden</translation>
    </message>
    <message>
        <source>You may not see roles</source>
        <translation>Sie dürfen keine Rollen sehen</translation>
    </message>
    <message>
        <source>Reading roles…</source>
        <translation>Rollen werden gelesen …</translation>
    </message>
    <message>
        <source>This server does not offer roles</source>
        <translation>Dieser Server bietet keine Rollen an</translation>
    </message>
    <message>
        <source>It is older than the calls that read and change them.</source>
        <translation>Er ist älter als die Aufrufe, die sie lesen und ändern.</translation>
    </message>
    <message>
        <source>No account matches</source>
        <translation>Kein Konto passt</translation>
    </message>
    <message>
        <source>No account matches the filter, as far as roles were read.</source>
        <translation>Kein Konto passt zum Filter, soweit Rollen gelesen sind.</translation>
    </message>
    <message>
        <source>&amp;Clear the filter</source>
        <translation>Filter &amp;leeren</translation>
    </message>
    <message>
        <source>No account has a role</source>
        <translation>Kein Konto hat eine Rolle</translation>
    </message>
    <message>
        <source>That is so as far as roles were read.</source>
        <translation>Das gilt, soweit Rollen gelesen sind.</translation>
    </message>
    <message>
        <source>&amp;Show all accounts</source>
        <translation>Alle Konten &amp;zeigen</translation>
    </message>
    <message>
        <source>The list could not be refreshed and is as of %1. %2</source>
        <translation>Die Liste konnte nicht aktualisiert werden und hat den Stand %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n account(s)</source>
        <translation>
            <numerusform>%1 von %n Konto</numerusform>
            <numerusform>%1 von %n Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>Wird aktualisiert …</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>Live tokens keep their old roles until they are renewed or revoked.</source>
        <translation>Gültige Tokens behalten ihre alten Rollen, bis sie erneuert oder widerrufen werden.</translation>
    </message>
    <message numerus="yes">
        <source>As far as read: %1 of %n account(s).</source>
        <translation>
            <numerusform>Soweit gelesen: %1 von %n Konto.</numerusform>
            <numerusform>Soweit gelesen: %1 von %n Konten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Who holds which role: counts on the left, accounts and roles on the right.</source>
        <translation>Wer welche Rolle hat: links die Anzahlen, rechts Konten und Rollen.</translation>
    </message>
    <message>
        <source>A click on a role leaves only those who hold it.</source>
        <translation>Ein Klick auf eine Rolle lässt nur die übrig, die sie haben.</translation>
    </message>
    <message>
        <source>A click on a cell, or Space, asks before it grants or revokes, and says what would be dangerous.</source>
        <translation>Ein Klick auf eine Zelle oder die Leertaste fragt vor dem Erteilen oder Widerrufen und sagt, was gefährlich wäre.</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Filter accounts</source>
        <translation>Konten filtern</translation>
    </message>
    <message>
        <source>Filter accounts (Ctrl+F)</source>
        <translation>Konten filtern (Strg+F)</translation>
    </message>
    <message>
        <source>Only accounts with roles</source>
        <translation>Nur Konten mit Rollen</translation>
    </message>
    <message>
        <source>Accounts that have no role, or whose roles are not known yet, are left out.</source>
        <translation>Konten ohne Rolle und solche, deren Rollen noch nicht bekannt sind, werden ausgelassen.</translation>
    </message>
    <message>
        <source>&amp;Edit account…</source>
        <translation>Konto &amp;bearbeiten …</translation>
    </message>
    <message>
        <source>Edit the account</source>
        <translation>Das Konto bearbeiten</translation>
    </message>
    <message>
        <source>Status, roles and tags of the account that the keyboard is on (Enter)</source>
        <translation>Status, Rollen und Tags des Kontos, auf dem die Tastatur steht (Eingabe)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Refresh accounts and roles</source>
        <translation>Konten und Rollen aktualisieren</translation>
    </message>
    <message>
        <source>Ask the server again (F5)</source>
        <translation>Den Server erneut fragen (F5)</translation>
    </message>
    <message>
        <source>Roles and how many accounts hold them</source>
        <translation>Rollen und wie viele Konten sie haben</translation>
    </message>
    <message>
        <source>Roles and accounts</source>
        <translation>Rollen und Konten</translation>
    </message>
    <message>
        <source>Accounts and their roles</source>
        <translation>Konten und ihre Rollen</translation>
    </message>
    <message>
        <source>Number of accounts</source>
        <translation>Anzahl der Konten</translation>
    </message>
    <message>
        <source>Age of the list</source>
        <translation>Stand der Liste</translation>
    </message>
    <message>
        <source>O&amp;nly with roles</source>
        <translation>Nur mit &amp;Rollen</translation>
    </message>
    <message>
        <source>The profile is read-only: the console changes nothing at this server.</source>
        <translation>Das Profil ist schreibgeschützt: Die Konsole ändert auf diesem Server nichts.</translation>
    </message>
    <message>
        <source>A change is under way: wait for its end, then press again.</source>
        <translation>Eine Änderung läuft: Warten Sie ihr Ende ab und drücken Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Grant or revoke the role of the current cell</source>
        <translation>Die Rolle der aktuellen Zelle erteilen oder widerrufen</translation>
    </message>
    <message>
        <source>Edit the current account</source>
        <translation>Das aktuelle Konto bearbeiten</translation>
    </message>
</context>
<context>
    <name>mcias::SaveFilterDialog</name>
    <message>
        <source>Save the filter</source>
        <translation>Den Filter speichern</translation>
    </message>
    <message>
        <source>The filter</source>
        <translation>Der Filter</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Name des Filters</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>There is a filter of this name. Saving replaces it.</source>
        <translation>Es gibt einen Filter dieses Namens. Das Speichern ersetzt ihn.</translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s) are kept already: remove one first.</source>
        <translation>
            <numerusform>%n Filter ist schon gespeichert: Entfernen Sie ihn zuerst.</numerusform>
            <numerusform>%n Filter sind schon gespeichert: Entfernen Sie zuerst einen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>A filter of more than %Ln character(s) cannot be kept.</source>
        <translation>
            <numerusform>Ein Filter mit mehr als %Ln Zeichen lässt sich nicht aufbewahren.</numerusform>
            <numerusform>Ein Filter mit mehr als %Ln Zeichen lässt sich nicht aufbewahren.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::SealDialog</name>
    <message>
        <source>Seal the vault</source>
        <translation>Den Tresor versiegeln</translation>
    </message>
    <message>
        <source>&amp;Seal the vault</source>
        <translation>Tresor &amp;versiegeln</translation>
    </message>
    <message>
        <source>A sealed server forgets the key to its secrets and refuses every call but those for its health and for unsealing. Whoever wants it open again needs the passphrase of the vault; nobody can sign in to look it up.</source>
        <translation>Ein versiegelter Server vergisst den Schlüssel zu seinen Geheimnissen und lehnt jeden Aufruf ab außer denen nach seinem Zustand und zum Entsiegeln. Wer ihn wieder öffnen will, braucht die Passphrase des Tresors; niemand kann sich anmelden, um sie nachzusehen.</translation>
    </message>
    <message>
        <source>Vault of %1</source>
        <translation>Tresor von %1</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>versiegelt</translation>
    </message>
    <message>
        <source>Everybody&apos;s work stops at once, yours too: no sign-in, no check of a token, no credentials, for people and for services.</source>
        <translation>Die Arbeit aller steht sofort still, auch Ihre: keine Anmeldung, keine Prüfung eines Tokens, keine Zugangsdaten, weder für Personen noch für Dienste.</translation>
    </message>
    <message>
        <source>The passphrase is at hand. Without it, the server stays closed.</source>
        <translation>Die Passphrase liegt bereit. Ohne sie bleibt der Server geschlossen.</translation>
    </message>
    <message>
        <source>Tick what this leads to first.</source>
        <translation>Haken Sie zuerst ab, wozu dies führt.</translation>
    </message>
    <message>
        <source>The vault was sealed already: nothing was sent.</source>
        <translation>Der Tresor war schon versiegelt: Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The vault is sealed. The answer was lost; a look afterwards showed it.</source>
        <translation>Der Tresor ist versiegelt. Die Antwort ging verloren; ein Blick danach hat es gezeigt.</translation>
    </message>
    <message>
        <source>The vault is sealed: the server refuses everything until somebody unseals it.</source>
        <translation>Der Tresor ist versiegelt: Der Server lehnt alles ab, bis ihn jemand entsiegelt.</translation>
    </message>
    <message>
        <source>The answer was lost, and the server cannot be asked whether the vault is sealed. Look at its state before you try again. %1</source>
        <translation>Die Antwort ging verloren, und der Server lässt sich nicht fragen, ob der Tresor versiegelt ist. Sehen Sie sich seinen Zustand an, bevor Sie es erneut versuchen. %1</translation>
    </message>
    <message>
        <source>The answer was lost. The vault is still open: nothing was changed.</source>
        <translation>Die Antwort ging verloren. Der Tresor ist noch offen: Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This server cannot be sealed from here: it does not offer that.</source>
        <translation>Dieser Server lässt sich von hier aus nicht versiegeln: Er bietet das nicht an.</translation>
    </message>
</context>
<context>
    <name>mcias::SecretCard</name>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>Ver&amp;bergen</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Hides again in %n second(s), or when you go to another window.</source>
        <translation>
            <numerusform>Wird in %n Sekunde wieder verborgen oder wenn Sie in ein anderes Fenster wechseln.</numerusform>
            <numerusform>Wird in %n Sekunden wieder verborgen oder wenn Sie in ein anderes Fenster wechseln.</numerusform>
        </translation>
    </message>
    <message>
        <source>In groups of four only to be read: it is typed without gaps.</source>
        <translation>In Vierergruppen nur zum Lesen: Eingegeben wird es ohne Lücken.</translation>
    </message>
    <message numerus="yes">
        <source>Copied. It is taken off the clipboard in %n second(s).</source>
        <translation>
            <numerusform>Kopiert. Es wird in %n Sekunde aus der Zwischenablage entfernt.</numerusform>
            <numerusform>Kopiert. Es wird in %n Sekunden aus der Zwischenablage entfernt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::SecretFile</name>
    <message>
        <source>It could not be written: %1.</source>
        <translation>Sie ließ sich nicht schreiben: %1.</translation>
    </message>
    <message>
        <source>There is a file of that name already. It was left as it is.</source>
        <translation>Eine Datei dieses Namens gibt es schon. Sie blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>There is a link of that name already, which may lead anywhere. Nothing was written.</source>
        <translation>Eine Verknüpfung dieses Namens gibt es schon, und sie kann überallhin führen. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>There is something of that name already that is not a file. Nothing was written.</source>
        <translation>Unter diesem Namen gibt es schon etwas, das keine Datei ist. Es wurde nichts geschrieben.</translation>
    </message>
</context>
<context>
    <name>mcias::SecretSheet</name>
    <message>
        <source>Temporary password, shown on the screen</source>
        <translation>Vorläufiges Passwort, auf dem Bildschirm gezeigt</translation>
    </message>
    <message>
        <source>Temporary password, hidden</source>
        <translation>Vorläufiges Passwort, verborgen</translation>
    </message>
</context>
<context>
    <name>mcias::ServerChangeDialog</name>
    <message>
        <source>Another authority vouches for this server</source>
        <translation>Eine andere Zertifizierungsstelle beglaubigt diesen Server</translation>
    </message>
    <message>
        <source>The server has another certificate and another key</source>
        <translation>Der Server hat ein anderes Zertifikat und einen anderen Schlüssel</translation>
    </message>
    <message>
        <source>The server has another certificate</source>
        <translation>Der Server hat ein anderes Zertifikat</translation>
    </message>
    <message>
        <source>The server signs its sessions with another key</source>
        <translation>Der Server signiert seine Sitzungen mit einem anderen Schlüssel</translation>
    </message>
    <message>
        <source>What answers as %1 shows a certificate that another authority has issued. Nothing was sent to it. The server&apos;s administrators may have replaced their authority; or somebody stands between you and the server, and would read your password and your session. Do not go on before an administrator has told you, by telephone or in person, that the authority was replaced, and has read out the fingerprint below.</source>
        <translation>Was sich als %1 meldet, zeigt ein Zertifikat, das eine andere Zertifizierungsstelle ausgestellt hat. Es wurde nichts dorthin gesendet. Vielleicht hat die Administration des Servers ihre Zertifizierungsstelle ersetzt; oder jemand steht zwischen Ihnen und dem Server und würde Ihr Passwort und Ihre Sitzung mitlesen. Fahren Sie erst fort, wenn Ihnen die Administration am Telefon oder persönlich gesagt hat, dass die Zertifizierungsstelle ersetzt wurde, und Ihnen den neuen Fingerabdruck unten vorgelesen hat.</translation>
    </message>
    <message>
        <source>%1 shows another certificate than before, from the same authority. Certificates are renewed every few months, so this is usual. If it surprises you, ask the server&apos;s administrator whether it was renewed.</source>
        <translation>%1 zeigt ein anderes Zertifikat als bisher, von derselben Zertifizierungsstelle. Zertifikate werden alle paar Monate erneuert, das ist also üblich. Wenn es Sie überrascht, fragen Sie die Administration des Servers, ob es erneuert wurde.</translation>
    </message>
    <message>
        <source>%1 signs its sessions with another key than before. That is so after the server was set up anew, and otherwise rare: ask its administrator whether the key was replaced.</source>
        <translation>%1 signiert seine Sitzungen mit einem anderen Schlüssel als bisher. Das ist so, wenn der Server neu aufgesetzt wurde, und sonst selten: Fragen Sie seine Administration, ob der Schlüssel ersetzt wurde.</translation>
    </message>
    <message>
        <source>Until you have confirmed it, nothing is changed at the server; reading goes on.</source>
        <translation>Bis Sie es bestätigt haben, wird auf dem Server nichts geändert; gelesen wird weiter.</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>Jetzt &amp;nicht</translation>
    </message>
    <message>
        <source>The server has changed</source>
        <translation>Der Server hat sich geändert</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>I have &amp;checked this: trust it</source>
        <translation>Ich habe das ge&amp;prüft: vertrauen</translation>
    </message>
    <message>
        <source>I have checked this: trust it</source>
        <translation>Ich habe das geprüft: vertrauen</translation>
    </message>
    <message>
        <source>The server has changed again while this was open. Look at it once more.</source>
        <translation>Der Server hat sich erneut geändert, während dies offen war. Sehen Sie es sich noch einmal an.</translation>
    </message>
    <message>
        <source>The former one was known since %1; the new one was first seen %2.</source>
        <translation>Bisheriger Stand: bekannt seit %1. Neuer Stand: zuerst gesehen am %2.</translation>
    </message>
    <message>
        <source>The new one was first seen %1.</source>
        <translation>Neuer Stand: zuerst gesehen am %1.</translation>
    </message>
    <message>
        <source>Authority, SHA-256 fingerprint</source>
        <translation>Zertifizierungsstelle, SHA-256-Fingerabdruck</translation>
    </message>
    <message>
        <source>Certificate of the server, SHA-256 fingerprint</source>
        <translation>Zertifikat des Servers, SHA-256-Fingerabdruck</translation>
    </message>
    <message>
        <source>Public key for sessions (Ed25519)</source>
        <translation>Öffentlicher Schlüssel für Sitzungen (Ed25519)</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Bisher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
</context>
<context>
    <name>mcias::ServerPage</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Refresh what is shown of the server</source>
        <translation>Aktualisieren, was vom Server gezeigt wird</translation>
    </message>
    <message>
        <source>Ask the server again (F5)</source>
        <translation>Den Server erneut fragen (F5)</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What the server is and says</source>
        <translation>Was der Server ist und sagt</translation>
    </message>
    <message>
        <source>How long it took to ask for the health, in milliseconds</source>
        <translation>Wie lange die Frage nach dem Zustand gedauert hat, in Millisekunden</translation>
    </message>
    <message>
        <source>Time to answer, in ms</source>
        <translation>Antwortzeit in ms</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>Noch nicht gemessen</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Certificates that the connection has shown</source>
        <translation>Zertifikate, die die Verbindung gezeigt hat</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint of the server&apos;s certificate</source>
        <translation>SHA-256-Fingerabdruck des Zertifikats des Servers</translation>
    </message>
    <message>
        <source>Public key for tokens</source>
        <translation>Öffentlicher Schlüssel für Tokens</translation>
    </message>
    <message>
        <source>Key (x, base64url)</source>
        <translation>Schlüssel (x, base64url)</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256 thumbprint, RFC 7638)</source>
        <translation>Fingerabdruck (SHA-256-Thumbprint, RFC 7638)</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Tresor</translation>
    </message>
    <message>
        <source>&amp;Seal the vault…</source>
        <translation>Tresor &amp;versiegeln …</translation>
    </message>
    <message>
        <source>Seal the vault</source>
        <translation>Den Tresor versiegeln</translation>
    </message>
    <message>
        <source>What this server offers</source>
        <translation>Was dieser Server anbietet</translation>
    </message>
    <message>
        <source>Learnt from its answers in this session. A call that writes is never sent to find out.</source>
        <translation>Aus seinen Antworten in dieser Sitzung bekannt. Ein schreibender Aufruf wird nie gesendet, um es herauszufinden.</translation>
    </message>
    <message>
        <source>&amp;Ask with safe calls</source>
        <translation>Un&amp;bedenkliche erfragen</translation>
    </message>
    <message>
        <source>Ask what this server offers, with reads that change nothing</source>
        <translation>Erfragen, was dieser Server anbietet, mit lesenden Aufrufen, die nichts ändern</translation>
    </message>
    <message>
        <source>Sends reads that change and disclose nothing. What you may not read is refused, and the server may note the refusal in its audit log.</source>
        <translation>Sendet lesende Aufrufe, die nichts ändern und nichts preisgeben. Was Sie nicht lesen dürfen, wird abgelehnt, und der Server vermerkt das vielleicht in seinem Audit-Protokoll.</translation>
    </message>
    <message>
        <source>Unknown keys</source>
        <translation>Unbekannte Schlüssel</translation>
    </message>
    <message>
        <source>The server itself: its health, its vault, whom its certificate comes from, and what it offers.</source>
        <translation>Der Server selbst: sein Zustand, sein Tresor, von wem sein Zertifikat kommt und was er anbietet.</translation>
    </message>
    <message>
        <source>Sealing the vault stops everybody&apos;s work: what it ends has to be ticked first.</source>
        <translation>Den Tresor zu versiegeln legt die Arbeit aller still: Was es beendet, ist zuerst abzuhaken.</translation>
    </message>
    <message>
        <source>over</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>less than a day left</source>
        <translation>noch weniger als ein Tag</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>noch %n Tag</numerusform>
            <numerusform>noch %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Issued by itself.</source>
        <translation>Von sich selbst ausgestellt.</translation>
    </message>
    <message>
        <source>Issued by %1.</source>
        <translation>Ausgestellt von %1.</translation>
    </message>
    <message>
        <source>Begins %1, ends %2.</source>
        <translation>Gültig ab %1, bis %2.</translation>
    </message>
    <message>
        <source>Ends %1: %2.</source>
        <translation>Gültig bis %1: %2.</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Versiegelt</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Being asked…</source>
        <translation>Wird gefragt …</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Noch nicht gefragt</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>“%1”, which this console does not know</source>
        <translation>„%1“, was diese Konsole nicht kennt</translation>
    </message>
    <message>
        <source>The last answer came at %1.</source>
        <translation>Letzte Antwort: %1.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Uhren</translation>
    </message>
    <message>
        <source>The server has not told its time.</source>
        <translation>Der Server hat seine Uhrzeit nicht genannt.</translation>
    </message>
    <message>
        <source>%1: answered within %2 ms</source>
        <translation>%1: nach %2 ms beantwortet</translation>
    </message>
    <message>
        <source>%1: no answer, given up after %2 ms</source>
        <translation>%1: keine Antwort, nach %2 ms aufgegeben</translation>
    </message>
    <message>
        <source>Not answered yet.</source>
        <translation>Noch nicht beantwortet.</translation>
    </message>
    <message numerus="yes">
        <source>The last answer took %1 ms. Of %n answer(s), the one in the middle took %2 ms and the slowest %3 ms.</source>
        <translation>
            <numerusform>Die letzte Antwort brauchte %1 ms. Von %n Antwort brauchte die mittlere %2 ms und die langsamste %3 ms.</numerusform>
            <numerusform>Die letzte Antwort brauchte %1 ms. Von %n Antworten brauchte die mittlere %2 ms und die langsamste %3 ms.</numerusform>
        </translation>
    </message>
    <message>
        <source>No connection has shown one yet.</source>
        <translation>Noch keine Verbindung hat eines gezeigt.</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>Unchanged since %1</source>
        <translation>Unverändert seit %1</translation>
    </message>
    <message>
        <source>Certificate, authority and key are the ones that this console remembers.</source>
        <translation>Zertifikat, Zertifizierungsstelle und Schlüssel sind die, die sich diese Konsole gemerkt hat.</translation>
    </message>
    <message>
        <source>Another authority vouches for this server than before: nothing is sent to it until somebody has reviewed that.</source>
        <translation>Diesen Server beglaubigt eine andere Zertifizierungsstelle als bisher: Es wird nichts an ihn gesendet, bis das jemand geprüft hat.</translation>
    </message>
    <message>
        <source>It is another certificate than before, from the same authority: writes wait until somebody has reviewed that.</source>
        <translation>Es ist ein anderes Zertifikat als vorher, von derselben Zertifizierungsstelle: Schreibende Aufrufe warten, bis das jemand geprüft hat.</translation>
    </message>
    <message>
        <source>Changed, first seen %1</source>
        <translation>Geändert, zuerst gesehen am %1</translation>
    </message>
    <message>
        <source>Not to be had while the vault is sealed</source>
        <translation>Nicht zu bekommen, solange der Tresor versiegelt ist</translation>
    </message>
    <message>
        <source>This server does not show its key</source>
        <translation>Dieser Server zeigt seinen Schlüssel nicht</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>Seen for the first time</source>
        <translation>Zum ersten Mal gesehen</translation>
    </message>
    <message>
        <source>Below is the one that this console remembers.</source>
        <translation>Unten steht der, den sich diese Konsole gemerkt hat.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>The server signs with another key than before: writes wait until somebody has reviewed that.</source>
        <translation>Der Server signiert mit einem anderen Schlüssel als bisher: Schreibende Aufrufe warten, bis das jemand geprüft hat.</translation>
    </message>
    <message>
        <source>none: this is no Ed25519 key</source>
        <translation>keiner: Dies ist kein Ed25519-Schlüssel</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Vault: %1</source>
        <translation>Tresor: %1</translation>
    </message>
    <message>
        <source>The server refuses every call but those for its health and for unsealing. Nobody can work or sign in.</source>
        <translation>Der Server lehnt jeden Aufruf ab außer denen nach seinem Zustand und zum Entsiegeln. Niemand kann arbeiten oder sich anmelden.</translation>
    </message>
    <message>
        <source>The server works. Sealing it would stop everybody&apos;s work.</source>
        <translation>Der Server arbeitet. Ihn zu versiegeln würde die Arbeit aller stilllegen.</translation>
    </message>
    <message>
        <source>The server could not be asked. %1</source>
        <translation>Der Server ließ sich nicht fragen. %1</translation>
    </message>
    <message>
        <source>Nothing asked for yet.</source>
        <translation>Noch nichts abgefragt.</translation>
    </message>
    <message>
        <source>This server does not offer sealing and unsealing over the network: use its own tools.</source>
        <translation>Dieser Server bietet Versiegeln und Entsiegeln nicht über das Netz an: Verwenden Sie seine eigenen Werkzeuge.</translation>
    </message>
    <message>
        <source>Not offered: %1</source>
        <translation>Nicht angeboten: %1</translation>
    </message>
    <message>
        <source>Offered: %1</source>
        <translation>Angeboten: %1</translation>
    </message>
    <message>
        <source>Not known: %1</source>
        <translation>Nicht bekannt: %1</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wird erfragt …</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translation>Erneut &amp;fragen</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n time(s))</source>
        <translation>
            <numerusform>%1 (%n-mal)</numerusform>
            <numerusform>%1 (%n-mal)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>None: the answers of this session held nothing that this console does not know.</source>
        <translation>Keine: Die Antworten dieser Sitzung enthielten nichts, was diese Konsole nicht kennt.</translation>
    </message>
    <message>
        <source>In its answers, this server sends what this console does not know, and passes over:</source>
        <translation>In seinen Antworten sendet dieser Server, was diese Konsole nicht kennt und übergeht:</translation>
    </message>
    <message>
        <source>Its certificate ended %1: whoever checks it cannot connect. Renew it now.</source>
        <translation>Sein Zertifikat ist am %1 abgelaufen: Wer es prüft, kann sich nicht verbinden. Erneuern Sie es jetzt.</translation>
    </message>
    <message>
        <source>The authority %1 ended %2: what it vouches for cannot be checked any more.</source>
        <translation>Die Zertifizierungsstelle %1 ist am %2 abgelaufen: Wofür sie bürgt, lässt sich nicht mehr prüfen.</translation>
    </message>
    <message numerus="yes">
        <source>The authority %1 ends in %n day(s): the certificates that it vouches for end with it.</source>
        <translation>
            <numerusform>Die Zertifizierungsstelle %1 läuft in %n Tag ab: Die Zertifikate, für die sie bürgt, enden mit ihr.</numerusform>
            <numerusform>Die Zertifizierungsstelle %1 läuft in %n Tagen ab: Die Zertifikate, für die sie bürgt, enden mit ihr.</numerusform>
        </translation>
    </message>
    <message>
        <source>at the end of the chain</source>
        <translation>am Ende der Kette</translation>
    </message>
    <message>
        <source>Remembered since %1</source>
        <translation>Gemerkt seit %1</translation>
    </message>
    <message>
        <source>Certificate and authority are the ones that this console remembers.</source>
        <translation>Zertifikat und Zertifizierungsstelle sind die, die sich diese Konsole gemerkt hat.</translation>
    </message>
</context>
<context>
    <name>mcias::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Takes effect at the next start of the console.</source>
        <translation>Wirkt ab dem nächsten Start der Konsole.</translation>
    </message>
    <message>
        <source>&amp;Times</source>
        <translation>&amp;Zeiten</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>Lock &amp;after</source>
        <translation>Sperren &amp;nach</translation>
    </message>
    <message>
        <source>Minutes without input until the console locks</source>
        <translation>Minuten ohne Eingabe, bis die Konsole sperrt</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Lock with the screen, and before the computer sleeps</source>
        <translation>Mit dem Bildschirm sperren, und bevor der Rechner schläft</translation>
    </message>
    <message>
        <source>Lock with the &amp;screen, and before the computer sleeps</source>
        <translation>Mit dem &amp;Bildschirm sperren, und bevor der Rechner schläft</translation>
    </message>
    <message>
        <source>Session and secrets</source>
        <translation>Sitzung und Geheimnisse</translation>
    </message>
    <message>
        <source>&amp;Clipboard</source>
        <translation>Z&amp;wischenablage</translation>
    </message>
    <message>
        <source>Seconds until a copied secret is taken off the clipboard</source>
        <translation>Sekunden, bis ein kopiertes Geheimnis aus der Zwischenablage entfernt wird</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>After this time a copied secret is taken off the clipboard.</source>
        <translation>Nach dieser Zeit wird ein kopiertes Geheimnis aus der Zwischenablage entfernt.</translation>
    </message>
    <message>
        <source>Renew the session while I work</source>
        <translation>Die Sitzung verlängern, solange ich arbeite</translation>
    </message>
    <message>
        <source>&amp;Renew the session while I work</source>
        <translation>Die Sitzung &amp;verlängern, solange ich arbeite</translation>
    </message>
    <message>
        <source>Without input for a while, a session ends when its time is over.</source>
        <translation>Ohne Eingabe über längere Zeit endet eine Sitzung, wenn ihre Zeit um ist.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save the settings</source>
        <translation>Die Einstellungen speichern</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>Spei&amp;chern</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Ortszeit</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Without input. Locking takes the token from memory; what was typed stays, except secrets.</source>
        <translation>Ohne Eingabe. Sperren nimmt das Token aus dem Speicher; was eingegeben wurde, bleibt, außer Geheimnissen.</translation>
    </message>
    <message>
        <source>Cancel, without saving</source>
        <translation>Abbrechen, ohne zu speichern</translation>
    </message>
</context>
<context>
    <name>mcias::ShortcutSheet</name>
    <message>
        <source>Go to a page, an action or an account by its name</source>
        <translation>Über den Namen zu einer Seite, einer Aktion oder einem Konto</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <source>Back to where you were</source>
        <translation>Zurück zur vorigen Stelle</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>Wieder vorwärts</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Lock the window</source>
        <translation>Das Fenster sperren</translation>
    </message>
    <message>
        <source>To the news at the top of the window</source>
        <translation>Zu den Meldungen oben im Fenster</translation>
    </message>
    <message>
        <source>Close the console</source>
        <translation>Die Konsole schließen</translation>
    </message>
    <message>
        <source>To the filter; Down or Enter leads back to the table</source>
        <translation>Zum Filter; Pfeil nach unten oder Eingabe führt zurück zur Tabelle</translation>
    </message>
    <message>
        <source>Select more rows</source>
        <translation>Weitere Zeilen auswählen</translation>
    </message>
    <message>
        <source>Select this row, or deselect it</source>
        <translation>Diese Zeile auswählen oder nicht mehr auswählen</translation>
    </message>
    <message>
        <source>Select all rows that are shown</source>
        <translation>Alle gezeigten Zeilen auswählen</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Die ausgewählten Zeilen kopieren</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Sort by the current column</source>
        <translation>Nach der aktuellen Spalte sortieren</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>To the next row that begins so</source>
        <translation>Zur nächsten Zeile, die so beginnt</translation>
    </message>
    <message>
        <source>What can be done with the selected rows</source>
        <translation>Was mit den ausgewählten Zeilen geschehen kann</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>On the page “%1”</source>
        <translation>Auf der Seite „%1“</translation>
    </message>
    <message>
        <source>In tables</source>
        <translation>In Tabellen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>To one of the first nine pages</source>
        <translation>Zu einer der ersten neun Seiten</translation>
    </message>
</context>
<context>
    <name>mcias::SideBar</name>
    <message>
        <source>Sign &amp;out</source>
        <translation>Ab&amp;melden</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Ends the session here and revokes its token at the server</source>
        <translation>Beendet die Sitzung hier und widerruft ihr Token beim Server</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Angemeldet als %1</translation>
    </message>
    <message>
        <source>no role</source>
        <translation>keine Rolle</translation>
    </message>
    <message>
        <source>Roles: %1</source>
        <translation>Rollen: %1</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>Abmeldung läuft …</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings (%1)</source>
        <translation>Einstellungen (%1)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
</context>
<context>
    <name>mcias::SignInFailure</name>
    <message>
        <source>This is not the address of a server: a name such as mcias.example.org, or one with a port, is wanted.</source>
        <translation>Das ist keine Adresse eines Servers: Gebraucht wird ein Name wie mcias.example.org, auch mit Port.</translation>
    </message>
    <message>
        <source>Your account may not sign in to %1: the server&apos;s policy says no. Your password was right.</source>
        <translation>Ihr Konto darf sich auf %1 nicht anmelden: Die Richtlinie des Servers lehnt es ab. Ihr Passwort war richtig.</translation>
    </message>
    <message>
        <source>Wrong user name, password or code — or the account is locked or inactive; the server does not say which.</source>
        <translation>Benutzername, Passwort oder Code ist falsch – oder das Konto ist gesperrt oder inaktiv; der Server sagt nicht, was davon zutrifft.</translation>
    </message>
    <message>
        <source>The code was not accepted: it may be mistyped, too old or used already — or the account is locked by now. Wait for the next code and try again.</source>
        <translation>Der Code wurde nicht angenommen: vielleicht vertippt, zu alt oder schon benutzt – oder das Konto ist inzwischen gesperrt. Warten Sie auf den nächsten Code und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The vault of %1 is sealed: nobody can sign in until it is unsealed.</source>
        <translation>Der Tresor von %1 ist versiegelt: Niemand kann sich anmelden, bis er entsiegelt ist.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>%1 was asked, but its answer never arrived. You are not signed in here.</source>
        <translation>%1 wurde gefragt, aber die Antwort kam nie an. Sie sind hier nicht angemeldet.</translation>
    </message>
    <message>
        <source>Too many attempts: wait a moment before the next one.</source>
        <translation>Zu viele Versuche: Warten Sie vor dem nächsten einen Moment.</translation>
    </message>
    <message>
        <source>Something answers at %1, but it is not an MCIAS server.</source>
        <translation>Auf %1 antwortet etwas, aber es ist kein MCIAS-Server.</translation>
    </message>
    <message>
        <source>%1 failed with status %2. You are not signed in.</source>
        <translation>%1 ist mit Status %2 gescheitert. Sie sind nicht angemeldet.</translation>
    </message>
    <message>
        <source>%1 refused the sign-in with status %2.</source>
        <translation>%1 hat die Anmeldung mit Status %2 abgelehnt.</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts: %1 asks you to wait %n second(s).</source>
        <translation>
            <numerusform>Zu viele Versuche: %1 bittet Sie, %n Sekunde zu warten.</numerusform>
            <numerusform>Zu viele Versuche: %1 bittet Sie, %n Sekunden zu warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The session kept in the keyring has ended: it expired, or was revoked. Sign in again.</source>
        <translation>Die im Schlüsselbund aufbewahrte Sitzung ist zu Ende: Sie ist abgelaufen oder wurde widerrufen. Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>%1 refused the sign-in and says: “%2”.</source>
        <translation>%1 hat die Anmeldung abgelehnt und sagt: „%2“.</translation>
    </message>
</context>
<context>
    <name>mcias::SignInForm</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>mcias.example.org</source>
        <translation>mcias.example.org</translation>
    </message>
    <message>
        <source>C&amp;A file, if the server has its own authority</source>
        <translation>C&amp;A-Datei, falls der Server eine eigene CA hat</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA-Datei</translation>
    </message>
    <message>
        <source>The authorities of this computer</source>
        <translation>CAs dieses Rechners</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen …</translation>
    </message>
    <message>
        <source>Browse for the CA file</source>
        <translation>Nach der CA-Datei suchen</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Benutzername</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>&amp;Code from your authenticator app</source>
        <translation>&amp;Code aus Ihrer Authenticator-App</translation>
    </message>
    <message>
        <source>Code from your authenticator app</source>
        <translation>Code aus Ihrer Authenticator-App</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Anmeldung läuft</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the sign-in</source>
        <translation>Die Anmeldung abbrechen</translation>
    </message>
    <message>
        <source>Sign &amp;in</source>
        <translation>A&amp;nmelden</translation>
    </message>
    <message>
        <source>Which server?</source>
        <translation>Welcher Server?</translation>
    </message>
    <message>
        <source>The password is missing.</source>
        <translation>Das Passwort fehlt.</translation>
    </message>
    <message>
        <source>The code has six digits, for example 123 456.</source>
        <translation>Der Code hat sechs Ziffern, zum Beispiel 123 456.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft …</translation>
    </message>
    <message>
        <source>CA file of the server</source>
        <translation>CA-Datei des Servers</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Enter a user name.</source>
        <translation>Geben Sie einen Benutzernamen ein.</translation>
    </message>
    <message>
        <source>P&amp;rofile</source>
        <translation>P&amp;rofil</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>&amp;Manage…</source>
        <translation>&amp;Verwalten …</translation>
    </message>
    <message>
        <source>Manage the profiles</source>
        <translation>Die Profile verwalten</translation>
    </message>
    <message>
        <source>&amp;Keep this server as a profile</source>
        <translation>Diesen Server als Profil sp&amp;eichern</translation>
    </message>
    <message>
        <source>Keep this server as a profile</source>
        <translation>Diesen Server als Profil speichern</translation>
    </message>
    <message>
        <source>Another server…</source>
        <translation>Anderer Server …</translation>
    </message>
    <message>
        <source>Resuming…</source>
        <translation>Sitzung wird fortgesetzt …</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Re&amp;view…</source>
        <translation>Prü&amp;fen …</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Noch einmal &amp;versuchen</translation>
    </message>
    <message>
        <source>U&amp;nseal…</source>
        <translation>E&amp;ntsiegeln …</translation>
    </message>
    <message>
        <source>Now you can sign in.</source>
        <translation>Jetzt können Sie sich anmelden.</translation>
    </message>
</context>
<context>
    <name>mcias::SignInTestDialog</name>
    <message>
        <source>Test with a real sign-in</source>
        <translation>Mit echter Anmeldung testen</translation>
    </message>
    <message>
        <source>&amp;Sign in and out again</source>
        <translation>&amp;An- und wieder abmelden</translation>
    </message>
    <message>
        <source>The server at %1 is asked itself: somebody signs in with this service name and these tags. The token that it gives out is never used, and revoked at once. The server writes all of it to its audit log, and a wrong password counts towards a lockout.</source>
        <translation>Der Server auf %1 wird selbst gefragt: Jemand meldet sich mit diesem Dienstnamen und diesen Tags an. Das Token, das er herausgibt, wird nie verwendet und sofort widerrufen. Der Server vermerkt all das in seinem Audit-Protokoll, und ein falsches Passwort zählt für eine Sperre.</translation>
    </message>
    <message>
        <source>Ser&amp;vice name; empty: none is sent</source>
        <translation>&amp;Dienstname; leer: keiner wird gesendet</translation>
    </message>
    <message>
        <source>Ta&amp;gs; empty: none are sent</source>
        <translation>Ta&amp;gs; leer: keine werden gesendet</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Benutzername</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>&amp;Code of the second factor, if there is one</source>
        <translation>&amp;Code des zweiten Faktors, falls es einen gibt</translation>
    </message>
    <message>
        <source>Whose sign-in is it?</source>
        <translation>Wessen Anmeldung ist es?</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>Geben Sie das Passwort ein.</translation>
    </message>
    <message>
        <source>A code has six digits.</source>
        <translation>Ein Code hat sechs Ziffern.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
</context>
<context>
    <name>mcias::SignInVerdict</name>
    <message>
        <source>The server&apos;s policy refuses this sign-in (403). The password was right. Nobody was signed in.</source>
        <translation>Die Richtlinie des Servers lehnt diese Anmeldung ab (403). Das Passwort war richtig. Niemand wurde angemeldet.</translation>
    </message>
    <message>
        <source>The server refuses this sign-in (401): the name, the password or the code is wrong, or the account is locked or inactive; it does not say which. Whether policy would let it pass is not known. A wrong password counts towards a lockout.</source>
        <translation>Der Server lehnt diese Anmeldung ab (401): Der Name, das Passwort oder der Code ist falsch, oder das Konto ist gesperrt oder inaktiv; er sagt nicht, was davon zutrifft. Ob die Richtlinie sie durchließe, ist nicht bekannt. Ein falsches Passwort zählt für eine Sperre.</translation>
    </message>
    <message>
        <source>The password was right, and the account has a second factor: type its code, and the password once more. Policy has not been asked yet.</source>
        <translation>Das Passwort war richtig, und das Konto hat einen zweiten Faktor: Geben Sie dessen Code ein und das Passwort noch einmal. Die Richtlinie ist noch nicht befragt.</translation>
    </message>
    <message>
        <source>Nothing was tried, and no password was sent. %1</source>
        <translation>Nichts wurde versucht, und kein Passwort wurde gesendet. %1</translation>
    </message>
    <message>
        <source>The server has not said what its policy decides. %1</source>
        <translation>Der Server hat nicht gesagt, was seine Richtlinie entscheidet. %1</translation>
    </message>
    <message>
        <source>The server lets this sign-in pass.</source>
        <translation>Der Server lässt diese Anmeldung zu.</translation>
    </message>
    <message>
        <source>It was signed out again at once, and the server has revoked its token.</source>
        <translation>Danach wurde sofort wieder abgemeldet, und der Server hat das Token widerrufen.</translation>
    </message>
    <message>
        <source>The server did not revoke its token: nobody has it any more, but it stays valid until %1. %2</source>
        <translation>Der Server hat das Token nicht widerrufen: Niemand hat es mehr, aber es bleibt gültig bis %1. %2</translation>
    </message>
    <message>
        <source>Whether the server has revoked its token is not known, since that answer was lost; nobody has it any more. If not, it stays valid until %1.</source>
        <translation>Ob der Server das Token widerrufen hat, ist nicht bekannt, weil diese Antwort verloren ging; niemand hat es mehr. Falls nicht, bleibt es gültig bis %1.</translation>
    </message>
    <message>
        <source>You did not wait for what the server says. If it lets this sign-in pass, it will be signed out again as soon as the answer comes.</source>
        <translation>Sie haben nicht gewartet, was der Server sagt. Lässt er diese Anmeldung zu, so wird sie wieder abgemeldet, sobald die Antwort kommt.</translation>
    </message>
    <message>
        <source>It may have given out a token: nobody has it, but it stays valid until its time is over.</source>
        <translation>Vielleicht hat er ein Token ausgegeben: Niemand hat es, aber es bleibt gültig, bis seine Zeit abgelaufen ist.</translation>
    </message>
</context>
<context>
    <name>mcias::SignOutDialog</name>
    <message>
        <source>Sign out everywhere</source>
        <translation>Überall abmelden</translation>
    </message>
    <message>
        <source>&amp;Sign out everywhere</source>
        <translation>Überall ab&amp;melden</translation>
    </message>
    <message>
        <source>Revokes the tokens of your account that are known here, one by one, and then signs you out.</source>
        <translation>Widerruft die hier bekannten Tokens Ihres Kontos, eines nach dem anderen, und meldet Sie dann ab.</translation>
    </message>
    <message>
        <source>Tokens to be revoked</source>
        <translation>Tokens, die widerrufen werden</translation>
    </message>
    <message>
        <source>This session&apos;s token does not tell which account it is for: no other token can be known.</source>
        <translation>Das Token dieser Sitzung sagt nicht, für welches Konto es ist: Ein anderes Token kann nicht bekannt sein.</translation>
    </message>
    <message>
        <source>Looking for your sign-ins in the audit log…</source>
        <translation>Ihre Anmeldungen werden im Audit-Protokoll gesucht …</translation>
    </message>
    <message>
        <source>The audit log could not be read, so only the tokens that this console has seen itself are listed. %1</source>
        <translation>Das Audit-Protokoll ließ sich nicht lesen; daher sind nur die Tokens aufgeführt, die diese Konsole selbst gesehen hat. %1</translation>
    </message>
    <message>
        <source>Known from this console and from your events in the audit log.</source>
        <translation>Bekannt aus dieser Konsole und aus Ihren Ereignissen im Audit-Protokoll.</translation>
    </message>
    <message>
        <source>Token %1, issued %2</source>
        <translation>Token %1, ausgestellt %2</translation>
    </message>
    <message>
        <source>Token %1</source>
        <translation>Token %1</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>Diese Sitzung</translation>
    </message>
    <message>
        <source>live</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>abgemeldet</translation>
    </message>
    <message>
        <source>MCIAS does not list tokens: there may be others. A change of your password ends all but this session, known or not.</source>
        <translation>MCIAS listet Tokens nicht auf: Es kann weitere geben. Ändern Sie Ihr Passwort, endet alles außer dieser Sitzung, bekannt oder nicht.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Noch ein&amp;mal versuchen</translation>
    </message>
    <message>
        <source>The server does not let you revoke tokens one by one. A change of your password ends all your other sessions. You are still signed in here.</source>
        <translation>Der Server lässt Sie Tokens nicht einzeln widerrufen. Ändern Sie Ihr Passwort, enden alle Ihre anderen Sitzungen. Hier sind Sie noch angemeldet.</translation>
    </message>
    <message>
        <source>Sign out &amp;here alone</source>
        <translation>Nur &amp;hier abmelden</translation>
    </message>
    <message>
        <source>%1 You are still signed in here, so that you can try again.</source>
        <translation>%1 Hier sind Sie noch angemeldet, damit Sie es noch einmal versuchen können.</translation>
    </message>
    <message>
        <source>Sign out &amp;here all the same</source>
        <translation>Trotzdem &amp;hier abmelden</translation>
    </message>
    <message>
        <source>You are signed out everywhere that was known here.</source>
        <translation>Sie sind überall abgemeldet, wo es hier bekannt war.</translation>
    </message>
    <message>
        <source>You are signed out here. %1</source>
        <translation>Sie sind hier abgemeldet. %1</translation>
    </message>
    <message>
        <source>Cop&amp;y the report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Of %n other token(s), %1 are known to have ended.</source>
        <translation>
            <numerusform>Von %n anderen Token ist nachweislich %1 beendet.</numerusform>
            <numerusform>Von %n anderen Tokens sind nachweislich %1 beendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed out everywhere known: %1 at %2, %3</source>
        <translation>Überall abgemeldet, wo bekannt: %1 auf %2, %3</translation>
    </message>
    <message>
        <source>This session: %1</source>
        <translation>Diese Sitzung: %1</translation>
    </message>
    <message>
        <source>MCIAS does not list tokens: there may be others.</source>
        <translation>MCIAS listet Tokens nicht auf: Es kann weitere geben.</translation>
    </message>
    <message>
        <source>issued %1</source>
        <translation>ausgestellt: %1</translation>
    </message>
    <message>
        <source>issued at a time not known</source>
        <translation>Ausstellung nicht bekannt</translation>
    </message>
</context>
<context>
    <name>mcias::SignedOut</name>
    <message>
        <source>You are signed out, and the server has revoked the session&apos;s token.</source>
        <translation>Sie sind abgemeldet, und der Server hat das Token der Sitzung widerrufen.</translation>
    </message>
    <message>
        <source>You are signed out. The server did not accept the session&apos;s token any more: it had expired or was revoked before.</source>
        <translation>Sie sind abgemeldet. Der Server hat das Token der Sitzung nicht mehr angenommen: Es war abgelaufen oder schon widerrufen.</translation>
    </message>
    <message>
        <source>You are signed out here, but the server did not revoke the token: it stays valid until %1. (%2)</source>
        <translation>Sie sind hier abgemeldet, aber der Server hat das Token nicht widerrufen: Es bleibt gültig bis %1. (%2)</translation>
    </message>
    <message>
        <source>You are signed out here. Whether the server has revoked the token is not known, because its answer was lost; if not, the token stays valid until %1.</source>
        <translation>Sie sind hier abgemeldet. Ob der Server das Token widerrufen hat, ist nicht bekannt, denn seine Antwort ging verloren; wenn nicht, bleibt es gültig bis %1.</translation>
    </message>
    <message>
        <source>Your session has reached its end. Sign in again to go on.</source>
        <translation>Ihre Sitzung ist zu Ende. Melden Sie sich erneut an, um fortzufahren.</translation>
    </message>
    <message>
        <source>You are signed out here. The token was forgotten when the window was locked, so it could not be revoked: at the server it stays valid until %1.</source>
        <translation>Sie sind hier abgemeldet. Das Token wurde beim Sperren des Fensters verworfen und ließ sich deshalb nicht widerrufen: Auf dem Server bleibt es gültig bis %1.</translation>
    </message>
</context>
<context>
    <name>mcias::SingleInstance</name>
    <message>
        <source>The file %1 cannot be opened: %2</source>
        <translation>Die Datei %1 lässt sich nicht öffnen: %2</translation>
    </message>
    <message>
        <source>The directory %1 cannot be used.</source>
        <translation>Das Verzeichnis %1 ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>Another console of yours is running and does not answer. Two of them would write the same files.</source>
        <translation>Eine andere Konsole von Ihnen läuft und antwortet nicht. Zwei würden dieselben Dateien schreiben.</translation>
    </message>
    <message>
        <source>A second start will not find this window: %1</source>
        <translation>Ein zweiter Start wird dieses Fenster nicht finden: %1</translation>
    </message>
</context>
<context>
    <name>mcias::SsoActionDialog</name>
    <message>
        <source>Enable SSO client</source>
        <translation>SSO-Client aktivieren</translation>
    </message>
    <message>
        <source>Disable SSO client</source>
        <translation>SSO-Client deaktivieren</translation>
    </message>
    <message>
        <source>Delete SSO client</source>
        <translation>SSO-Client löschen</translation>
    </message>
    <message>
        <source>&amp;Enable</source>
        <translation>&amp;Aktivieren</translation>
    </message>
    <message>
        <source>&amp;Disable</source>
        <translation>&amp;Deaktivieren</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>People can sign in through this client again.</source>
        <translation>Über diesen Client kann man sich wieder anmelden.</translation>
    </message>
    <message>
        <source>Nobody can sign in through this client while it is disabled. Sessions that the application has opened already are its own business. Nothing is lost: it can be enabled again.</source>
        <translation>Solange dieser Client deaktiviert ist, kann sich niemand über ihn anmelden. Sitzungen, die die Anwendung schon geöffnet hat, sind ihre eigene Sache. Nichts geht verloren: Er lässt sich wieder aktivieren.</translation>
    </message>
    <message>
        <source>Nobody can sign in through this client any more. It can be created anew, by hand, with the same ID.</source>
        <translation>Niemand kann sich mehr über diesen Client anmelden. Er lässt sich von Hand mit derselben ID neu anlegen.</translation>
    </message>
    <message>
        <source>The SSO client</source>
        <translation>Der SSO-Client</translation>
    </message>
    <message>
        <source>To delete it, type its client &amp;ID: %1</source>
        <translation>Zum Löschen die Client-&amp;ID eingeben: %1</translation>
    </message>
    <message>
        <source>ID of the SSO client to be deleted</source>
        <translation>ID des SSO-Clients, der gelöscht wird</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Redirect URI</source>
        <translation>Redirect-URI</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>SSO client</source>
        <translation>SSO-Client</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>there</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>Type the ID of the client first.</source>
        <translation>Geben Sie zuerst die ID des Clients ein.</translation>
    </message>
    <message>
        <source>That is not the ID of this client.</source>
        <translation>Das ist nicht die ID dieses Clients.</translation>
    </message>
    <message>
        <source>The SSO client %1 is deleted.</source>
        <translation>Der SSO-Client %1 ist gelöscht.</translation>
    </message>
    <message>
        <source>The SSO client %1 is enabled.</source>
        <translation>Der SSO-Client %1 ist aktiviert.</translation>
    </message>
    <message>
        <source>The SSO client %1 is disabled.</source>
        <translation>Der SSO-Client %1 ist deaktiviert.</translation>
    </message>
    <message>
        <source>Look at the list before you try again.</source>
        <translation>Sehen Sie in der Liste nach, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>Nothing was sent. Above is what it is now; press the button again if you still want it.</source>
        <translation>Es wurde nichts gesendet. Oben steht der jetzige Stand; drücken Sie die Schaltfläche noch einmal, wenn Sie es weiterhin wollen.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>mcias::SsoDialog</name>
    <message>
        <source>New SSO client</source>
        <translation>Neuer SSO-Client</translation>
    </message>
    <message>
        <source>Edit SSO client</source>
        <translation>SSO-Client bearbeiten</translation>
    </message>
    <message>
        <source>C&amp;reate</source>
        <translation>&amp;Anlegen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>grafana</source>
        <translation>grafana</translation>
    </message>
    <message>
        <source>Client &amp;ID</source>
        <translation>Client-&amp;ID</translation>
    </message>
    <message>
        <source>The ID of an SSO client cannot be changed.</source>
        <translation>Die ID eines SSO-Clients lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>Redirect &amp;URI</source>
        <translation>Redirect-&amp;URI</translation>
    </message>
    <message>
        <source>&amp;Tags, which the login policy looks at</source>
        <translation>&amp;Tags, nach denen die Anmelderichtlinie fragt</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>&amp;Enabled: people may sign in through it</source>
        <translation>A&amp;ktiviert: Man darf sich darüber anmelden</translation>
    </message>
    <message>
        <source>Enabled: people may sign in through it</source>
        <translation>Aktiviert: Man darf sich darüber anmelden</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Noch ist nichts geändert.</translation>
    </message>
    <message>
        <source>Redirect URI</source>
        <translation>Redirect-URI</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>A client ID is wanted: the name by which the application calls itself.</source>
        <translation>Gebraucht wird eine Client-ID: der Name, mit dem sich die Anwendung meldet.</translation>
    </message>
    <message>
        <source>This cannot be a name.</source>
        <translation>Das kann kein Name sein.</translation>
    </message>
    <message>
        <source>The SSO client %1 is like this already: nothing was sent.</source>
        <translation>Der SSO-Client %1 ist schon so: Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The SSO client %1 has been created.</source>
        <translation>Der SSO-Client %1 wurde angelegt.</translation>
    </message>
    <message>
        <source>The SSO client %1 has been changed.</source>
        <translation>Der SSO-Client %1 wurde geändert.</translation>
    </message>
    <message>
        <source>Look at the list before you try again.</source>
        <translation>Sehen Sie in der Liste nach, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Nothing was sent. Above is what your values would change now; save again if that is what you want.</source>
        <translation>Es wurde nichts gesendet. Oben steht, was Ihre Werte jetzt ändern würden; speichern Sie noch einmal, wenn Sie das wollen.</translation>
    </message>
    <message>
        <source>The server behind this name is %1: look twice.</source>
        <translation>Der Server hinter diesem Namen ist %1: Sehen Sie zweimal hin.</translation>
    </message>
    <message>
        <source>There must be no blanks in it, nor characters that cannot be seen.</source>
        <translation>Darin dürfen keine Leerzeichen stehen und keine Zeichen, die man nicht sieht.</translation>
    </message>
    <message>
        <source>Above is what your values would change. Look at it, then save once more.</source>
        <translation>Oben steht, was Ihre Werte ändern würden. Sehen Sie es an, und speichern Sie dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>mcias::SsoPage</name>
    <message>
        <source>SSO clients</source>
        <translation>SSO-Clients</translation>
    </message>
    <message>
        <source>Client, host:, tag:, state:disabled … (Ctrl+F)</source>
        <translation>Client, host:, tag:, state:disabled … (Strg+F)</translation>
    </message>
    <message>
        <source>Every word has to be there: in the client ID, the redirect URI or the tags.
host:app.example.org   tag:env:test   state:enabled   state:disabled</source>
        <translation>Jedes Wort muss vorkommen: in der Client-ID, der Redirect-URI oder den Tags.
host:app.example.org   tag:env:test   state:enabled   state:disabled</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Neu …</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Disable…</source>
        <translation>&amp;Deaktivieren …</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>Lös&amp;chen …</translation>
    </message>
    <message>
        <source>&amp;Copy the rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>The list could not be refreshed and is as of %1. %2</source>
        <translation>Die Liste konnte nicht aktualisiert werden und hat den Stand %1. %2</translation>
    </message>
    <message>
        <source>Re&amp;try</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>This server has no SSO clients</source>
        <translation>Dieser Server hat keine SSO-Clients</translation>
    </message>
    <message>
        <source>It does not offer this call: single sign-on for applications came with later versions of MCIAS.</source>
        <translation>Er bietet diesen Aufruf nicht an: Single Sign-on für Anwendungen kam mit späteren Versionen von MCIAS.</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translation>Erneut &amp;fragen</translation>
    </message>
    <message>
        <source>You may not list SSO clients</source>
        <translation>Sie dürfen SSO-Clients nicht auflisten</translation>
    </message>
    <message>
        <source>The SSO clients could not be loaded</source>
        <translation>Die SSO-Clients konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>Loading SSO clients…</source>
        <translation>SSO-Clients werden geladen …</translation>
    </message>
    <message>
        <source>Nothing asked for yet</source>
        <translation>Noch nichts abgefragt</translation>
    </message>
    <message>
        <source>&amp;Load SSO clients</source>
        <translation>SSO-Clients &amp;laden</translation>
    </message>
    <message>
        <source>No SSO clients</source>
        <translation>Keine SSO-Clients</translation>
    </message>
    <message>
        <source>Applications that people sign in to through MCIAS stand here, each with the address that they are sent back to.</source>
        <translation>Hier stehen Anwendungen, bei denen man sich über MCIAS anmeldet, jede mit der Adresse, an die danach zurückgeleitet wird.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>No client fits every part of “%1”.</source>
        <translation>Kein Client passt zu allen Teilen von „%1“.</translation>
    </message>
    <message>
        <source>&amp;Clear the filter</source>
        <translation>Filter &amp;leeren</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n Client</numerusform>
            <numerusform>%n Clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n client(s)</source>
        <translation>
            <numerusform>%1 von %n Client</numerusform>
            <numerusform>%1 von %n Clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disabled</source>
        <translation>
            <numerusform>%n deaktiviert</numerusform>
            <numerusform>%n deaktiviert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>Wird aktualisiert …</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>Ena&amp;ble…</source>
        <translation>Akt&amp;ivieren …</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>The profile is read-only.</source>
        <translation>Das Profil ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>This server does not offer it.</source>
        <translation>Dieser Server bietet es nicht an.</translation>
    </message>
    <message numerus="yes">
        <source>This is for one client: %n are selected.</source>
        <translation>
            <numerusform>Dies gilt einem einzelnen Client: %n ist ausgewählt.</numerusform>
            <numerusform>Dies gilt einem einzelnen Client: %n sind ausgewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a client first.</source>
        <translation>Wählen Sie zuerst einen Client aus.</translation>
    </message>
    <message>
        <source>Change the redirect URI, the tags or the state (Enter or F2)</source>
        <translation>Redirect-URI, Tags oder Zustand ändern (Eingabe oder F2)</translation>
    </message>
    <message>
        <source>Let nobody sign in through it for now</source>
        <translation>Anmeldungen darüber vorläufig nicht zulassen</translation>
    </message>
    <message>
        <source>Let people sign in through it again</source>
        <translation>Anmeldungen darüber wieder zulassen</translation>
    </message>
    <message>
        <source>Delete it for good (Del)</source>
        <translation>Endgültig löschen (Entf)</translation>
    </message>
    <message>
        <source>Let people sign in to one more application through MCIAS</source>
        <translation>Die Anmeldung über MCIAS bei einer weiteren Anwendung zulassen</translation>
    </message>
    <message>
        <source>The applications that people sign in to through MCIAS.</source>
        <translation>Die Anwendungen, bei denen man sich über MCIAS anmeldet.</translation>
    </message>
    <message>
        <source>One of them: a redirect URI has to be https, and what is going to change stands below.</source>
        <translation>Eine davon: Eine Redirect-URI muss https sein, und unten steht, was sich ändern wird.</translation>
    </message>
    <message>
        <source>Edit the selected SSO client</source>
        <translation>Den ausgewählten SSO-Client bearbeiten</translation>
    </message>
    <message>
        <source>Delete the selected SSO client</source>
        <translation>Den ausgewählten SSO-Client löschen</translation>
    </message>
</context>
<context>
    <name>mcias::SsoRun</name>
    <message>
        <source>A redirect URI is wanted: where people are sent back to after they have signed in.</source>
        <translation>Gebraucht wird eine Redirect-URI: wohin nach der Anmeldung zurückgeleitet wird.</translation>
    </message>
    <message>
        <source>This is too long for an address.</source>
        <translation>Das ist zu lang für eine Adresse.</translation>
    </message>
    <message>
        <source>This is not an address: https://app.example.org/callback is one.</source>
        <translation>Das ist keine Adresse: https://app.example.org/callback ist eine.</translation>
    </message>
    <message>
        <source>It has to begin with https:// – whoever reads along could take over the sign-in.</source>
        <translation>Sie muss mit https:// beginnen – wer mitliest, könnte sonst die Anmeldung übernehmen.</translation>
    </message>
    <message>
        <source>The name of a server is missing: https://app.example.org/callback has one.</source>
        <translation>Der Name eines Servers fehlt: https://app.example.org/callback hat einen.</translation>
    </message>
    <message>
        <source>There must be no user name or password in it.</source>
        <translation>Benutzername und Passwort dürfen nicht darin stehen.</translation>
    </message>
    <message>
        <source>There must be no # in it: what stands behind it never reaches a server.</source>
        <translation>Ein # darf nicht darin stehen: Was dahinter steht, erreicht nie einen Server.</translation>
    </message>
    <message>
        <source>There are no wildcards: it has to be exactly the address that the application uses.</source>
        <translation>Platzhalter gibt es nicht: Es muss genau die Adresse sein, die die Anwendung verwendet.</translation>
    </message>
    <message>
        <source>There is an SSO client %1 already.</source>
        <translation>Es gibt schon einen SSO-Client %1.</translation>
    </message>
    <message>
        <source>The SSO client %1 is not there any more.</source>
        <translation>Den SSO-Client %1 gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Somebody has changed the SSO client %1 meanwhile.</source>
        <translation>Jemand hat den SSO-Client %1 inzwischen geändert.</translation>
    </message>
    <message>
        <source>The server took it, and answers with other values than were sent: look at it.</source>
        <translation>Der Server hat es angenommen und antwortet mit anderen Werten als den gesendeten: Sehen Sie es sich an.</translation>
    </message>
</context>
<context>
    <name>mcias::SsoText</name>
    <message>
        <source>Enabled</source>
        <comment>SSO client</comment>
        <translation>Aktiviert</translation>
    </message>
    <message>
        <source>Disabled</source>
        <comment>SSO client</comment>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>none</source>
        <comment>tags</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Redirect URI</source>
        <translation>Redirect-URI</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
</context>
<context>
    <name>mcias::StageList</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Läuft …</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>%1 · %2 ms</source>
        <translation>%1 · %2 ms</translation>
    </message>
</context>
<context>
    <name>mcias::StateStore</name>
    <message>
        <source>What was known of the servers is lost, so a changed certificate would not be noticed: compare the server&apos;s fingerprint before you sign in.</source>
        <translation>Was über die Server bekannt war, ist verloren; ein geändertes Zertifikat würde nicht auffallen. Vergleichen Sie den Fingerabdruck des Servers, bevor Sie sich anmelden.</translation>
    </message>
</context>
<context>
    <name>mcias::StatusLine</name>
    <message>
        <source>Read-only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Nothing can be changed: the profile is read-only</source>
        <translation>Es lässt sich nichts ändern: Das Profil ist nur zum Lesen</translation>
    </message>
    <message>
        <source>Secret on the clipboard</source>
        <translation>Geheimnis in der Zwischenablage</translation>
    </message>
    <message>
        <source>End of the server&apos;s certificate</source>
        <translation>Ende des Zertifikats des Servers</translation>
    </message>
    <message>
        <source>Where the token is kept</source>
        <translation>Wo das Token aufbewahrt wird</translation>
    </message>
    <message>
        <source>Time left of the session</source>
        <translation>Restzeit der Sitzung</translation>
    </message>
    <message>
        <source>Lock the window</source>
        <translation>Das Fenster sperren</translation>
    </message>
    <message>
        <source>This profile only reads: the console sends no changes to this server.</source>
        <translation>Dieses Profil liest nur: Die Konsole sendet diesem Server keine Änderungen.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Angemeldet als %1</translation>
    </message>
    <message>
        <source>Token in the keyring</source>
        <translation>Token im Schlüsselbund</translation>
    </message>
    <message>
        <source>Token in memory only</source>
        <translation>Token nur im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>The next start signs in with it. Signing out removes it.</source>
        <translation>Der nächste Start meldet sich damit an. Das Abmelden entfernt es.</translation>
    </message>
    <message>
        <source>It is gone when the program ends.</source>
        <translation>Es ist weg, wenn das Programm endet.</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>The session ends at %1.</source>
        <translation>Die Sitzung endet um %1.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has ended</source>
        <translation>Das Zertifikat des Servers ist abgelaufen</translation>
    </message>
    <message>
        <source>The server&apos;s certificate ends within a day</source>
        <translation>Das Zertifikat des Servers endet in weniger als einem Tag</translation>
    </message>
    <message numerus="yes">
        <source>The server&apos;s certificate ends in %n day(s)</source>
        <translation>
            <numerusform>Das Zertifikat des Servers endet in %n Tag</numerusform>
            <numerusform>Das Zertifikat des Servers endet in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cover the window and take the token out of memory (Ctrl+L)</source>
        <translation>Das Fenster abdecken und das Token aus dem Speicher nehmen (Strg+L)</translation>
    </message>
    <message>
        <source>It is valid until %1. After that nobody can sign in.</source>
        <translation>Es gilt bis %1. Danach kann sich niemand mehr anmelden.</translation>
    </message>
    <message numerus="yes">
        <source>Secret on the clipboard for %n more second(s)</source>
        <translation>
            <numerusform>Geheimnis noch %n Sekunde in der Zwischenablage</numerusform>
            <numerusform>Geheimnis noch %n Sekunden in der Zwischenablage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::StepRun</name>
    <message>
        <source>Somebody else did the same at the same time.</source>
        <translation>Jemand anders hat zur selben Zeit dasselbe getan.</translation>
    </message>
    <message>
        <source>The answer was lost; a look afterwards showed that it was done.</source>
        <translation>Die Antwort ging verloren; ein Nachsehen zeigte, dass es geschehen ist.</translation>
    </message>
    <message>
        <source>The server took it, but a look afterwards showed that it is not so: somebody else may have changed it.</source>
        <translation>Der Server hat es angenommen, aber ein Nachsehen zeigte, dass es nicht so ist: Vielleicht hat es jemand anders geändert.</translation>
    </message>
    <message>
        <source>The answer was lost; two looks afterwards showed that it was not done.</source>
        <translation>Die Antwort ging verloren; zweimaliges Nachsehen zeigte, dass es nicht geschehen ist.</translation>
    </message>
    <message>
        <source>The answer was lost, and the server does not show whether it was done.</source>
        <translation>Die Antwort ging verloren, und der Server zeigt nicht, ob es geschehen ist.</translation>
    </message>
    <message>
        <source>The account does not exist.</source>
        <translation>Das Konto gibt es nicht.</translation>
    </message>
    <message>
        <source>The account has been deleted.</source>
        <translation>Das Konto wurde gelöscht.</translation>
    </message>
    <message>
        <source>A system account has no password.</source>
        <translation>Ein Dienstkonto hat kein Passwort.</translation>
    </message>
    <message>
        <source>The server does not know this token: it was never issued here, or is no longer kept.</source>
        <translation>Der Server kennt dieses Token nicht: Es wurde hier nie ausgestellt oder wird nicht mehr geführt.</translation>
    </message>
    <message>
        <source>The server took the change, but %1 was gone again soon afterwards: somebody else wrote at the same time.</source>
        <translation>Der Server hat die Änderung angenommen, aber kurz danach gab es %1 nicht mehr: Jemand anders hat zur selben Zeit geschrieben.</translation>
    </message>
    <message>
        <source>The server took the change, but %1 was there again soon afterwards: somebody else wrote at the same time.</source>
        <translation>Der Server hat die Änderung angenommen, aber kurz danach gab es %1 wieder: Jemand anders hat zur selben Zeit geschrieben.</translation>
    </message>
    <message>
        <source>The server took the change; whether it stayed could not be checked.</source>
        <translation>Der Server hat die Änderung angenommen; ob sie geblieben ist, ließ sich nicht prüfen.</translation>
    </message>
    <message>
        <source>Somebody else added %1 at the same time. This write removed that, and it was put back.</source>
        <translation>Jemand anders hat zur selben Zeit %1 hinzugefügt. Diese Änderung hat das entfernt, und es wurde wiederhergestellt.</translation>
    </message>
    <message>
        <source>Somebody else removed %1 at the same time. This write brought that back, and it was removed again.</source>
        <translation>Jemand anders hat zur selben Zeit %1 entfernt. Diese Änderung hat das zurückgebracht, und es wurde wieder entfernt.</translation>
    </message>
    <message>
        <source>Somebody else added %1 at the same time. This write removed that, and it could not be put back.</source>
        <translation>Jemand anders hat zur selben Zeit %1 hinzugefügt. Diese Änderung hat das entfernt, und es ließ sich nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>Somebody else removed %1 at the same time. This write brought that back, and it could not be removed again.</source>
        <translation>Jemand anders hat zur selben Zeit %1 entfernt. Diese Änderung hat das zurückgebracht, und es ließ sich nicht wieder entfernen.</translation>
    </message>
    <message>
        <source>It took long between reading and writing, and the audit log cannot be read: what somebody else changed in that time may have been overwritten.</source>
        <translation>Zwischen Lesen und Schreiben verging lange Zeit, und das Audit-Protokoll ist nicht lesbar: Was jemand anders in dieser Zeit geändert hat, ist vielleicht überschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>the role(s) %1</source>
        <translation>
            <numerusform>die Rolle %1</numerusform>
            <numerusform>die Rollen %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the tag(s) %1</source>
        <translation>
            <numerusform>das Tag %1</numerusform>
            <numerusform>die Tags %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation>Die Sitzung ist zu Ende.</translation>
    </message>
    <message>
        <source>The answer was lost, and what came of it could not be read afterwards.</source>
        <translation>Die Antwort ging verloren, und was daraus wurde, ließ sich danach nicht lesen.</translation>
    </message>
    <message>
        <source>The window was locked before the new password was sent, and the password was forgotten.</source>
        <translation>Das Fenster wurde gesperrt, bevor das neue Passwort gesendet war, und das Passwort ist vergessen.</translation>
    </message>
    <message>
        <source>The answer was lost. An account of this name is there now; whether it is this one cannot be told.</source>
        <translation>Die Antwort ging verloren. Ein Konto dieses Namens gibt es jetzt; ob es dieses ist, ist ungewiss.</translation>
    </message>
    <message>
        <source>Look at it: if it is, its password can be reset.</source>
        <translation>Sehen Sie es sich an: Ist es dieses, lässt sich sein Passwort zurücksetzen.</translation>
    </message>
    <message>
        <source>The audit log does not say who has made it.</source>
        <translation>Das Audit-Protokoll sagt nicht, wer es angelegt hat.</translation>
    </message>
    <message>
        <source>The answer was lost. An account of this name is there now, but somebody else has made it: choose another name.</source>
        <translation>Die Antwort ging verloren. Ein Konto dieses Namens gibt es jetzt, aber jemand anders hat es angelegt: Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The audit log could not be read.</source>
        <translation>Das Audit-Protokoll ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>The rule has been deleted meanwhile.</source>
        <translation>Die Regel wurde inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>The server has taken it, but its answer could not be read.</source>
        <translation>Der Server hat es angenommen, aber seine Antwort ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>Somebody else has changed the rule at the same time.</source>
        <translation>Jemand anders hat zur selben Zeit die Regel geändert.</translation>
    </message>
    <message>
        <source>Somebody else has made the same rule at the same time: there are several now.</source>
        <translation>Jemand anders hat zur selben Zeit dieselbe Regel angelegt: Es gibt jetzt mehrere.</translation>
    </message>
    <message>
        <source>Looks afterwards did not show it so far; the server may still be at it.</source>
        <translation>Nachgesehen wurde: Bisher zeigt es sich nicht; der Server kann noch dabei sein.</translation>
    </message>
    <message>
        <source>The answer was lost. An account of this name was there before: choose another name.</source>
        <translation>Die Antwort ging verloren. Ein Konto dieses Namens gab es schon vorher: Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The server took it, but has other values than were sent: %1.</source>
        <translation>Der Server hat es angenommen, hat aber andere Werte als die gesendeten: %1.</translation>
    </message>
    <message>
        <source>There is a new rule, but it is not quite the one that was sent: look at the list.</source>
        <translation>Es gibt eine neue Regel, aber sie ist nicht ganz die gesendete: Sehen Sie in der Liste nach.</translation>
    </message>
    <message>
        <source>This rule has conditions that this console does not know: %1. What is written here would not have them, and would match more. Nothing was sent.</source>
        <translation>Diese Regel hat Bedingungen, die diese Konsole nicht kennt: %1. Was hier geschrieben wird, hätte sie nicht und träfe auf mehr zu. Es wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>mcias::StepText</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Role %1</source>
        <translation>Rolle %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>the present one</source>
        <translation>das jetzige</translation>
    </message>
    <message>
        <source>a new one; all sessions end</source>
        <translation>ein neues; alle Sitzungen enden</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Zweiter Faktor</translation>
    </message>
    <message>
        <source>enrolled</source>
        <translation>eingerichtet</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>Token %1</source>
        <translation>Token %1</translation>
    </message>
    <message>
        <source>live</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>Done for %1: %2.</source>
        <translation>Geschehen für %1: %2.</translation>
    </message>
</context>
<context>
    <name>mcias::StoredPassword</name>
    <message>
        <source>Show the stored password</source>
        <translation>Das gespeicherte Passwort zeigen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>Ver&amp;bergen</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>Hide the stored password</source>
        <translation>Das gespeicherte Passwort verbergen</translation>
    </message>
    <message>
        <source>The server has no credentials of this account yet.</source>
        <translation>Der Server hat noch keine Zugangsdaten dieses Kontos.</translation>
    </message>
    <message>
        <source>It is read only when you ask for it: the server writes to its audit log who has seen it.</source>
        <translation>Es wird nur gelesen, wenn Sie danach fragen: Der Server vermerkt in seinem Audit-Protokoll, wer es gesehen hat.</translation>
    </message>
    <message>
        <source>It was read, and is known here until this window closes or is locked.</source>
        <translation>Es wurde gelesen und ist hier bekannt, bis dieses Fenster geschlossen oder gesperrt wird.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Stored password, hidden</source>
        <translation>Gespeichertes Passwort, verborgen</translation>
    </message>
    <message>
        <source>Stored password, shown on the screen</source>
        <translation>Gespeichertes Passwort, auf dem Bildschirm gezeigt</translation>
    </message>
    <message>
        <source>Copy the stored password</source>
        <translation>Das gespeicherte Passwort kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Copied. It is taken off the clipboard in %n second(s).</source>
        <translation>
            <numerusform>Kopiert. Es wird in %n Sekunde aus der Zwischenablage entfernt.</numerusform>
            <numerusform>Kopiert. Es wird in %n Sekunden aus der Zwischenablage entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In groups of four only to be read. Hidden again after %n second(s), or when this window is left.</source>
        <translation>
            <numerusform>In Vierergruppen nur zum Lesen. Nach %n Sekunde wieder verborgen, oder wenn dieses Fenster verlassen wird.</numerusform>
            <numerusform>In Vierergruppen nur zum Lesen. Nach %n Sekunden wieder verborgen, oder wenn dieses Fenster verlassen wird.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::TableColumns</name>
    <message>
        <source>&amp;Fit the widths</source>
        <translation>Breiten an&amp;passen</translation>
    </message>
    <message>
        <source>&amp;Reset the columns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
</context>
<context>
    <name>mcias::TableExport</name>
    <message>
        <source>The export was cancelled.</source>
        <translation>Der Export wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The export ended early: its file was closed.</source>
        <translation>Der Export endete vorzeitig: Seine Datei wurde geschlossen.</translation>
    </message>
    <message>
        <source>The rows could not be written: %1.</source>
        <translation>Die Zeilen ließen sich nicht schreiben: %1.</translation>
    </message>
</context>
<context>
    <name>mcias::TableFile</name>
    <message>
        <source>The export was cancelled.</source>
        <translation>Der Export wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The file is there, and its manifest is not: %1.</source>
        <translation>Die Datei ist da, ihr Manifest nicht: %1.</translation>
    </message>
    <message>
        <source>The manifest could not be written: %1.</source>
        <translation>Das Manifest konnte nicht geschrieben werden: %1.</translation>
    </message>
</context>
<context>
    <name>mcias::TableView</name>
    <message>
        <source>C&amp;olumns</source>
        <translation>Spal&amp;ten</translation>
    </message>
</context>
<context>
    <name>mcias::TagChip</name>
    <message>
        <source>Tag %1, looked for by policy rules</source>
        <translation>Tag %1, von Richtlinienregeln gefragt</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>Tag %1</translation>
    </message>
    <message>
        <source>Delete removes it.</source>
        <translation>Entf entfernt es.</translation>
    </message>
</context>
<context>
    <name>mcias::TagFacts</name>
    <message>
        <source>(switched off)</source>
        <translation>(abgeschaltet)</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>rule %1, “%2”</source>
        <translation>Regel %1, „%2“</translation>
    </message>
    <message>
        <source>%1 looks for %2, and denies%3.</source>
        <translation>%1 fragt nach %2 und verweigert%3.</translation>
    </message>
    <message>
        <source>%1 looks for %2, and allows%3.</source>
        <translation>%1 fragt nach %2 und erlaubt%3.</translation>
    </message>
    <message>
        <source>%1 looks for %2%3.</source>
        <translation>%1 fragt nach %2%3.</translation>
    </message>
    <message>
        <source>Sho&amp;w these accounts</source>
        <translation>Diese Konten zei&amp;gen</translation>
    </message>
    <message>
        <source>Show these accounts</source>
        <translation>Diese Konten zeigen</translation>
    </message>
    <message>
        <source>This server does not offer policy rules.</source>
        <translation>Dieser Server bietet keine Richtlinienregeln an.</translation>
    </message>
    <message>
        <source>Which policy rules look for these tags could not be learnt. %1</source>
        <translation>Welche Richtlinienregeln nach diesen Tags fragen, ließ sich nicht feststellen. %1</translation>
    </message>
    <message numerus="yes">
        <source>And %n more rule(s) look for one of these tags.</source>
        <translation>
            <numerusform>Und %n weitere Regel fragt nach einem dieser Tags.</numerusform>
            <numerusform>Und %n weitere Regeln fragen nach einem dieser Tags.</numerusform>
        </translation>
    </message>
    <message>
        <source>No policy rule looks for one of these tags.</source>
        <translation>Keine Richtlinienregel fragt nach einem dieser Tags.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n account(s) have it, as far as tags were read.</source>
        <translation>
            <numerusform>%1: %n Konto hat es, soweit Tags gelesen sind.</numerusform>
            <numerusform>%1: %n Konten haben es, soweit Tags gelesen sind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::TlsSentence</name>
    <message>
        <source>The certificate of %1 has expired. Nothing was sent to it.</source>
        <translation>Das Zertifikat von %1 ist abgelaufen. Es wurde nichts dorthin gesendet.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet: check the clocks of this computer and of the server. Nothing was sent to it.</source>
        <translation>Das Zertifikat von %1 ist noch nicht gültig: Prüfen Sie die Uhren dieses Rechners und des Servers. Es wurde nichts dorthin gesendet.</translation>
    </message>
    <message>
        <source>The certificate that answers at %1 was made for another name. Nothing was sent to it.</source>
        <translation>Das Zertifikat, das auf %1 antwortet, wurde für einen anderen Namen ausgestellt. Es wurde nichts dorthin gesendet.</translation>
    </message>
    <message>
        <source>The certificate of %1 is self-signed, and not in the CA file. Nothing was sent to it.</source>
        <translation>Das Zertifikat von %1 ist selbst signiert und steht nicht in der CA-Datei. Es wurde nichts dorthin gesendet.</translation>
    </message>
    <message>
        <source>The certificate of %1 comes from another authority than before. Nothing was sent to it. Review the change before you sign in.</source>
        <translation>Das Zertifikat von %1 kommt von einer anderen Zertifizierungsstelle als bisher. Es wurde nichts dorthin gesendet. Prüfen Sie die Änderung, bevor Sie sich anmelden.</translation>
    </message>
    <message>
        <source>%1 does not speak TLS 1.2 or later. Is it the right port?</source>
        <translation>%1 spricht weder TLS 1.2 noch neuer. Ist es der richtige Port?</translation>
    </message>
    <message>
        <source>The CA file cannot be read, or holds no certificate in PEM form.</source>
        <translation>Die CA-Datei ist nicht lesbar oder enthält kein Zertifikat in PEM-Form.</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted. Nothing was sent to it.</source>
        <translation>Dem Zertifikat von %1 kann nicht vertraut werden. Es wurde nichts dorthin gesendet.</translation>
    </message>
    <message>
        <source>The certificate of %1 was issued by an authority that is not trusted here. Ask its administrator for the CA file of the authority that issued it. Nothing was sent.</source>
        <translation>Das Zertifikat von %1 stammt von einer Zertifizierungsstelle, der hier nicht vertraut wird. Bitten Sie die Verwaltung des Servers um die CA-Datei der ausstellenden Stelle. Es wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>mcias::TokenActions</name>
    <message>
        <source>&amp;Check tokens…</source>
        <translation>Tokens &amp;prüfen …</translation>
    </message>
    <message>
        <source>What a token says, and what is to be believed of it: paste it, drop it, or open a file</source>
        <translation>Was ein Token sagt und was davon zu halten ist: einfügen, hierher ziehen oder eine Datei öffnen</translation>
    </message>
    <message>
        <source>&amp;Issue…</source>
        <translation>Aus&amp;stellen …</translation>
    </message>
    <message>
        <source>A new token for a system account, in the place of its former one</source>
        <translation>Ein neues Token für ein Dienstkonto, anstelle des bisherigen</translation>
    </message>
    <message>
        <source>Re&amp;voke…</source>
        <translation>&amp;Widerrufen …</translation>
    </message>
    <message>
        <source>Revoke a token that is &amp;not in the list…</source>
        <translation>Ein Token widerrufen, das &amp;nicht in der Liste steht …</translation>
    </message>
    <message>
        <source>By the token itself, or by its ID (jti)</source>
        <translation>Anhand des Tokens selbst oder seiner ID (jti)</translation>
    </message>
    <message>
        <source>C&amp;ut the account off now…</source>
        <translation>Das Konto sofort a&amp;ussperren …</translation>
    </message>
    <message>
        <source>Deactivate the account, take its roles away, revoke its tokens: one plan, one report</source>
        <translation>Das Konto deaktivieren, ihm die Rollen nehmen, seine Tokens widerrufen: ein Plan, ein Bericht</translation>
    </message>
    <message>
        <source>Show the &amp;account</source>
        <translation>Das K&amp;onto zeigen</translation>
    </message>
    <message>
        <source>The account on the accounts page</source>
        <translation>Das Konto auf der Seite der Konten</translation>
    </message>
    <message>
        <source>&amp;Help desk</source>
        <translation>&amp;Helpdesk</translation>
    </message>
    <message>
        <source>Everything about the account on one page</source>
        <translation>Alles zu dem Konto auf einer Seite</translation>
    </message>
    <message>
        <source>&amp;Copy the rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>The selected rows as text, cells separated by tabs (Ctrl+C)</source>
        <translation>Die ausgewählten Zeilen als Text, Zellen durch Tabulatoren getrennt (Strg+C)</translation>
    </message>
    <message>
        <source>Copy the &amp;ID (jti)</source>
        <translation>&amp;ID (jti) kopieren</translation>
    </message>
    <message>
        <source>The token&apos;s ID; it opens nothing</source>
        <translation>Die ID des Tokens; sie gewährt keinen Zugang</translation>
    </message>
    <message>
        <source>A calendar file: when service tokens end, with reminders 30, 7 and 1 days before</source>
        <translation>Eine Kalenderdatei: wann Diensttokens ablaufen, mit Erinnerungen 30, 7 und 1 Tag vorher</translation>
    </message>
    <message>
        <source>Select tokens first.</source>
        <translation>Wählen Sie zuerst Tokens aus.</translation>
    </message>
    <message>
        <source>No service token is known whose end is to come.</source>
        <translation>Es ist kein Diensttoken bekannt, dessen Ende noch bevorsteht.</translation>
    </message>
    <message>
        <source>Select a token first.</source>
        <translation>Wählen Sie zuerst ein Token aus.</translation>
    </message>
    <message numerus="yes">
        <source>This is for one token: %n are selected.</source>
        <translation>
            <numerusform>Dies gilt einem einzelnen Token: %n ist ausgewählt.</numerusform>
            <numerusform>Dies gilt einem einzelnen Token: %n sind ausgewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The filter hides the selected token.</source>
        <translation>Der Filter verbirgt das ausgewählte Token.</translation>
    </message>
    <message>
        <source>Whose token this is is not known.</source>
        <translation>Wessen Token dies ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>This token has ended already.</source>
        <translation>Dieses Token ist schon beendet.</translation>
    </message>
    <message>
        <source>Re&amp;minders (.ics)…</source>
        <translation>&amp;Erinnerungen (.ics) …</translation>
    </message>
    <message>
        <source>Revoke the token, with proof, or several at once (Del)</source>
        <translation>Das Token mit Nachweis widerrufen, oder mehrere zugleich (Entf)</translation>
    </message>
    <message>
        <source>Everything in the audit lo&amp;g</source>
        <translation>Alles im Au&amp;dit-Protokoll</translation>
    </message>
    <message>
        <source>All that the audit log tells of this token</source>
        <translation>Alles, was das Audit-Protokoll über dieses Token berichtet</translation>
    </message>
    <message>
        <source>The filter hides some of the selected tokens.</source>
        <translation>Der Filter verbirgt einige der ausgewählten Tokens.</translation>
    </message>
    <message>
        <source>These tokens have ended already.</source>
        <translation>Diese Tokens sind schon beendet.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n tokens are revoked at once.</source>
        <translation>
            <numerusform>Höchstens %n Token wird zugleich widerrufen.</numerusform>
            <numerusform>Höchstens %n Tokens werden zugleich widerrufen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::TokenBench</name>
    <message numerus="yes">
        <source>%n line(s) without a token.</source>
        <translation>
            <numerusform>%n Zeile ohne Token.</numerusform>
            <numerusform>%n Zeilen ohne Token.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) too long to look at.</source>
        <translation>
            <numerusform>%n Zeile zu lang, um sie anzusehen.</numerusform>
            <numerusform>%n Zeilen zu lang, um sie anzusehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s) more than there is room for: look at these first.</source>
        <translation>
            <numerusform>%n Token mehr, als Platz ist: Sehen Sie sich zuerst diese an.</numerusform>
            <numerusform>%n Tokens mehr, als Platz ist: Sehen Sie sich zuerst diese an.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::TokenBenchDialog</name>
    <message>
        <source>Check tokens</source>
        <translation>Tokens prüfen</translation>
    </message>
    <message>
        <source>Tokens are neither shown nor stored. Each is checked here with the server&apos;s public key, then by the server itself, and wiped from memory.</source>
        <translation>Tokens werden weder gezeigt noch gespeichert. Jedes wird hier mit dem öffentlichen Schlüssel des Servers geprüft, dann vom Server selbst, und aus dem Speicher gelöscht.</translation>
    </message>
    <message>
        <source>Tokens, and what is known of one</source>
        <translation>Tokens, und was über eines bekannt ist</translation>
    </message>
    <message>
        <source>How far the check is</source>
        <translation>Wie weit die Prüfung ist</translation>
    </message>
    <message>
        <source>Tokens that the server was asked about</source>
        <translation>Tokens, nach denen der Server gefragt wurde</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>Pause asking the server</source>
        <translation>Die Fragen an den Server pausieren</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>St&amp;oppen</translation>
    </message>
    <message>
        <source>Stop asking the server</source>
        <translation>Die Fragen an den Server beenden</translation>
    </message>
    <message>
        <source>The server is asked about no more of them, and their tokens are wiped.</source>
        <translation>Der Server wird nach keinem weiteren gefragt, und ihre Tokens werden aus dem Speicher gelöscht.</translation>
    </message>
    <message>
        <source>Filter the tokens</source>
        <translation>Die Tokens filtern</translation>
    </message>
    <message>
        <source>Filter: a name, finding:differ, server:invalid …</source>
        <translation>Filter: ein Name, finding:differ, server:invalid …</translation>
    </message>
    <message>
        <source>Number of tokens</source>
        <translation>Anzahl der Tokens</translation>
    </message>
    <message>
        <source>Tokens that came in</source>
        <translation>Eingegangene Tokens</translation>
    </message>
    <message>
        <source>Clea&amp;r</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Forget all of these</source>
        <translation>Alle diese vergessen</translation>
    </message>
    <message>
        <source>Let the server see tokens that it has not signed</source>
        <translation>Den Server Tokens sehen lassen, die er nicht signiert hat</translation>
    </message>
    <message>
        <source>They are not signed with the server&apos;s key, so they may open something elsewhere: the server would see them.</source>
        <translation>Sie sind nicht mit dem Schlüssel des Servers signiert und öffnen vielleicht anderswo etwas: Der Server würde sie sehen.</translation>
    </message>
    <message>
        <source>Re&amp;voke…</source>
        <translation>&amp;Widerrufen …</translation>
    </message>
    <message>
        <source>Revoke the token that is shown</source>
        <translation>Das gezeigte Token widerrufen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>There is no token in %1.</source>
        <translation>Kein Token gefunden: %1.</translation>
    </message>
    <message>
        <source>No tokens here</source>
        <translation>Hier sind keine Tokens</translation>
    </message>
    <message>
        <source>What is known of a token stands here as soon as one comes in.</source>
        <translation>Sobald ein Token eingeht, steht hier, was darüber bekannt ist.</translation>
    </message>
    <message>
        <source>Select a token to see what is known of it.</source>
        <translation>Wählen Sie ein Token, um zu sehen, was darüber bekannt ist.</translation>
    </message>
    <message>
        <source>The profile is read-only: the console changes nothing at this server.</source>
        <translation>Das Profil ist schreibgeschützt: Die Konsole ändert auf diesem Server nichts.</translation>
    </message>
    <message>
        <source>By its jti; then the server is asked about it once more.</source>
        <translation>Anhand seiner jti; danach wird der Server noch einmal danach gefragt.</translation>
    </message>
    <message>
        <source>Select a token that is signed by this server.</source>
        <translation>Wählen Sie ein Token, das dieser Server signiert hat.</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>waiting: the server asks for patience</source>
        <translation>wartet: Der Server bittet um Geduld</translation>
    </message>
    <message>
        <source>%1 a second at most</source>
        <translation>höchstens %1 je Sekunde</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>good: %1</source>
        <translation>gültig: %1</translation>
    </message>
    <message>
        <source>verdicts differ: %1</source>
        <translation>abweichende Urteile: %1</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Go on asking the server</source>
        <translation>Den Server weiter fragen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Ask the server about %n of other origin</source>
        <translation>
            <numerusform>Server nach %n von anderer Herkunft fra&amp;gen</numerusform>
            <numerusform>Server nach %n von anderer Herkunft fra&amp;gen</numerusform>
        </translation>
    </message>
    <message>
        <source>The server&apos;s public key could not be read: no signature was checked here. %1</source>
        <translation>Der öffentliche Schlüssel des Servers ließ sich nicht lesen: Hier wurde keine Signatur geprüft. %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln token(s) checked here</source>
        <translation>
            <numerusform>%1 von %Ln Token hier geprüft</numerusform>
            <numerusform>%1 von %Ln Tokens hier geprüft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server was asked about %1 of %Ln token(s)</source>
        <translation>
            <numerusform>Der Server wurde nach %1 von %Ln Token gefragt</numerusform>
            <numerusform>Der Server wurde nach %1 von %Ln Tokens gefragt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln token(s)</source>
        <translation>
            <numerusform>%1 von %Ln Token</numerusform>
            <numerusform>%1 von %Ln Tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>The server did not answer several questions in a row, so no more are asked. The tokens that were left are wiped: paste them again later. %1</source>
        <translation>Der Server hat mehrere Fragen nacheinander nicht beantwortet; daher werden keine weiteren gestellt. Die übrigen Tokens sind aus dem Speicher gelöscht: Fügen Sie sie später erneut ein. %1</translation>
    </message>
</context>
<context>
    <name>mcias::TokenCalendar</name>
    <message>
        <source>The token of %1 ends</source>
        <translation>Das Token von %1 läuft ab</translation>
    </message>
    <message>
        <source>Service token %1 of %2 at %3. Issue a new one before, and give it to the service.</source>
        <translation>Diensttoken %1 von %2 auf %3. Stellen Sie vorher ein neues aus und geben Sie es dem Dienst.</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n day(s)</source>
        <translation>
            <numerusform>%1 in %n Tag</numerusform>
            <numerusform>%1 in %n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::TokenCard</name>
    <message>
        <source>C&amp;opy</source>
        <translation>K&amp;opieren</translation>
    </message>
    <message>
        <source>Copy the token without showing it</source>
        <translation>Das Token kopieren, ohne es zu zeigen</translation>
    </message>
    <message>
        <source>&amp;Save to a file…</source>
        <translation>In Datei &amp;speichern …</translation>
    </message>
    <message>
        <source>Save the token to a file</source>
        <translation>Das Token in einer Datei speichern</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>Das Token zeigen</translation>
    </message>
    <message>
        <source>The new token</source>
        <translation>Das neue Token</translation>
    </message>
    <message>
        <source>It is shown nowhere else and kept nowhere: copy it, or save it, before this closes.</source>
        <translation>Es wird sonst nirgends gezeigt und nirgends aufbewahrt: Kopieren oder speichern Sie es, bevor Sie dies schließen.</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>Ver&amp;bergen</translation>
    </message>
    <message>
        <source>Hide the token</source>
        <translation>Das Token verbergen</translation>
    </message>
    <message numerus="yes">
        <source>Copied. It is taken off the clipboard in %n second(s).</source>
        <translation>
            <numerusform>Kopiert. Es wird in %n Sekunde aus der Zwischenablage entfernt.</numerusform>
            <numerusform>Kopiert. Es wird in %n Sekunden aus der Zwischenablage entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the token</source>
        <translation>Das Token speichern</translation>
    </message>
    <message>
        <source>Not saved to %1. %2</source>
        <translation>Nicht in %1 gespeichert. %2</translation>
    </message>
    <message>
        <source>Saved to %1, which only you may read. Move it to where the service looks for it, and leave no copy behind.</source>
        <translation>In %1 gespeichert; nur Sie dürfen die Datei lesen. Verschieben Sie sie dorthin, wo der Dienst sie sucht, und lassen Sie keine Kopie zurück.</translation>
    </message>
</context>
<context>
    <name>mcias::TokenExam</name>
    <message>
        <source>The server says so, too.</source>
        <translation>Das sagt auch der Server.</translation>
    </message>
    <message>
        <source>The server does not accept it, either.</source>
        <translation>Auch der Server nimmt es nicht an.</translation>
    </message>
    <message>
        <source>Its time is over by the clock here, and not by the server&apos;s: compare the clocks.</source>
        <translation>Seine Zeit ist nach der Uhr hier um, nach der des Servers nicht: Vergleichen Sie die Uhren.</translation>
    </message>
    <message>
        <source>Its time has not begun by the clock here, and has by the server&apos;s: compare the clocks.</source>
        <translation>Seine Zeit hat nach der Uhr hier noch nicht begonnen, nach der des Servers schon: Vergleichen Sie die Uhren.</translation>
    </message>
    <message>
        <source>The server accepts it, although the key that the server gives out has not signed it: the key was changed, or another server answers for this one.</source>
        <translation>Der Server nimmt es an, obwohl der Schlüssel, den der Server herausgibt, es nicht signiert hat: Der Schlüssel wurde gewechselt, oder ein anderer Server antwortet für diesen.</translation>
    </message>
    <message>
        <source>The server accepts it. The key that it gives out cannot be used to check that.</source>
        <translation>Der Server nimmt es an. Mit dem Schlüssel, den er herausgibt, lässt sich das nicht prüfen.</translation>
    </message>
    <message>
        <source>The server accepts what no MCIAS server should: anybody may have made it. Tell whoever runs it.</source>
        <translation>Der Server nimmt an, was kein MCIAS-Server annehmen sollte: Jeder kann es gemacht haben. Verständigen Sie seine Administration.</translation>
    </message>
    <message>
        <source>Another token has come in its place: the server accepts it no longer.</source>
        <translation>An seine Stelle ist ein anderes Token getreten: Der Server nimmt es nicht mehr an.</translation>
    </message>
    <message>
        <source>It was revoked: the server accepts it no longer.</source>
        <translation>Es wurde widerrufen: Der Server nimmt es nicht mehr an.</translation>
    </message>
    <message>
        <source>Its account is inactive: until that changes the server does not accept it.</source>
        <translation>Sein Konto ist inaktiv: Bis sich das ändert, nimmt der Server es nicht an.</translation>
    </message>
    <message>
        <source>Its account was deleted, and its tokens with it.</source>
        <translation>Sein Konto wurde gelöscht, und mit ihm seine Tokens.</translation>
    </message>
    <message>
        <source>It ends about now: by the server&apos;s clock its time may be over already.</source>
        <translation>Es läuft gerade ab: Nach der Uhr des Servers ist seine Zeit vielleicht schon um.</translation>
    </message>
    <message>
        <source>It was issued in what is the future by the server&apos;s clock: compare the clocks.</source>
        <translation>Nach der Uhr des Servers liegt seine Ausstellung in der Zukunft: Vergleichen Sie die Uhren.</translation>
    </message>
    <message>
        <source>It was revoked, or its account is not active: the server does not say which.</source>
        <translation>Es wurde widerrufen, oder sein Konto ist nicht aktiv: Der Server sagt nicht, was davon zutrifft.</translation>
    </message>
    <message>
        <source>The server&apos;s key is not known: the signature was not checked, and nothing of this is to be believed.</source>
        <translation>Der Schlüssel des Servers ist nicht bekannt: Die Signatur wurde nicht geprüft, und auf nichts davon ist Verlass.</translation>
    </message>
    <message>
        <source>Signed by this server, and in its time.</source>
        <translation>Von diesem Server signiert und innerhalb seiner Zeit.</translation>
    </message>
    <message>
        <source>Not a token as MCIAS makes them.</source>
        <translation>Kein Token, wie MCIAS es ausstellt.</translation>
    </message>
    <message>
        <source>Not a token.</source>
        <translation>Kein Token.</translation>
    </message>
    <message>
        <source>Not signed as MCIAS signs (EdDSA): nothing of this is to be believed.</source>
        <translation>Nicht signiert, wie MCIAS signiert (EdDSA): Auf nichts davon ist Verlass.</translation>
    </message>
    <message>
        <source>Not signed by this server: it was changed, or is another server&apos;s.</source>
        <translation>Nicht von diesem Server signiert: Es wurde verändert oder gehört zu einem anderen Server.</translation>
    </message>
    <message>
        <source>The key that the server gives out is none that can be used: the signature was not checked.</source>
        <translation>Der Schlüssel, den der Server herausgibt, ist nicht brauchbar: Die Signatur wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>Signed by this server, and its time is over.</source>
        <translation>Von diesem Server signiert, und seine Zeit ist um.</translation>
    </message>
    <message>
        <source>Signed by this server, and its time has not begun.</source>
        <translation>Von diesem Server signiert, und seine Zeit hat noch nicht begonnen.</translation>
    </message>
    <message>
        <source>The server accepts it.</source>
        <translation>Der Server nimmt es an.</translation>
    </message>
    <message>
        <source>The server does not accept it.</source>
        <translation>Der Server nimmt es nicht an.</translation>
    </message>
    <message>
        <source>The server accepts it. Its key could not be read to check that.</source>
        <translation>Der Server nimmt es an. Prüfen ließ sich das nicht: Sein Schlüssel ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>The server does not accept it. Its key could not be read to tell why.</source>
        <translation>Der Server nimmt es nicht an. Warum, ist nicht zu sagen: Sein Schlüssel ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>The server accepts it, and tells another account, other roles or another end than the token does.</source>
        <translation>Der Server nimmt es an und nennt ein anderes Konto, andere Rollen oder ein anderes Ende als das Token.</translation>
    </message>
    <message>
        <source>The server does not accept it. The key that it gives out cannot be used to tell why.</source>
        <translation>Der Server nimmt es nicht an. Mit dem Schlüssel, den er herausgibt, lässt sich nicht sagen, warum.</translation>
    </message>
    <message>
        <source>Its account was active a moment ago, so it was revoked, or another one has come in its place.</source>
        <translation>Sein Konto war eben noch aktiv; also wurde es widerrufen, oder an seine Stelle ist ein anderes getreten.</translation>
    </message>
    <message>
        <source>The server accepted it when it was asked. It has been revoked since.</source>
        <translation>Der Server nahm es an, als er gefragt wurde. Seither wurde es widerrufen.</translation>
    </message>
</context>
<context>
    <name>mcias::TokenInbox</name>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>&amp;Datei öffnen …</translation>
    </message>
    <message>
        <source>Where tokens come in</source>
        <translation>Wo Tokens hereinkommen</translation>
    </message>
    <message>
        <source>Take what is on the clipboard</source>
        <translation>Den Inhalt der Zwischenablage übernehmen</translation>
    </message>
    <message>
        <source>Open a file with tokens</source>
        <translation>Eine Datei mit Tokens öffnen</translation>
    </message>
    <message>
        <source>Take what is on the clipboard (Ctrl+V)</source>
        <translation>Den Inhalt der Zwischenablage übernehmen (Strg+V)</translation>
    </message>
    <message>
        <source>Paste a token (Ctrl+V), drop it here, or open a file that holds it.</source>
        <translation>Fügen Sie ein Token ein (Strg+V), ziehen Sie es hierher oder öffnen Sie eine Datei, in der es steht.</translation>
    </message>
    <message>
        <source>Paste tokens (Ctrl+V), drop them or a file here, or open a file: one token per line.</source>
        <translation>Fügen Sie Tokens ein (Strg+V), ziehen Sie sie oder eine Datei hierher oder öffnen Sie eine Datei: ein Token je Zeile.</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>In der Zwischenablage ist kein Text.</translation>
    </message>
    <message>
        <source>There is nothing in %1.</source>
        <translation>Leer: %1.</translation>
    </message>
    <message>
        <source>There is no token in %1.</source>
        <translation>Kein Token gefunden: %1.</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 ist keine Datei.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1 ließ sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>%1 is too large to be a list of tokens.</source>
        <translation>%1 ist zu groß für eine Liste von Tokens.</translation>
    </message>
    <message>
        <source>what was dropped</source>
        <translation>das hierher Gezogene</translation>
    </message>
    <message>
        <source>There is more than one token in %1: one is needed here.</source>
        <translation>Mehr als ein Token gefunden: %1. Hier wird eines gebraucht.</translation>
    </message>
</context>
<context>
    <name>mcias::TokenInspector</name>
    <message>
        <source>Facts of the selected token</source>
        <translation>Angaben zum ausgewählten Token</translation>
    </message>
    <message>
        <source>From your own session.</source>
        <translation>Aus Ihrer eigenen Sitzung.</translation>
    </message>
    <message>
        <source>Issued with this console.</source>
        <translation>Mit dieser Konsole ausgestellt.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Roles in it</source>
        <translation>Rollen darin</translation>
    </message>
    <message>
        <source>The account&apos;s own roles were not read yet.</source>
        <translation>Die Rollen des Kontos selbst sind noch nicht gelesen.</translation>
    </message>
    <message>
        <source>The account has now: %1</source>
        <translation>Das Konto hat jetzt: %1</translation>
    </message>
    <message>
        <source>The same as the account has now.</source>
        <translation>Dieselben, die das Konto jetzt hat.</translation>
    </message>
    <message>
        <source>The account has others now: %1. A token keeps its roles until it ends or is renewed.</source>
        <translation>Das Konto hat jetzt andere: %1. Ein Token behält seine Rollen, bis es abläuft oder erneuert wird.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Wessen</translation>
    </message>
    <message>
        <source>Your own session</source>
        <translation>Ihre eigene Sitzung</translation>
    </message>
    <message>
        <source>Revoking it ends what you are doing here.</source>
        <translation>Ein Widerruf beendet, was Sie hier tun.</translation>
    </message>
    <message>
        <source>Token ID (jti)</source>
        <translation>Token-ID (jti)</translation>
    </message>
    <message>
        <source>Names the token. It opens nothing.</source>
        <translation>Bezeichnet das Token; sie gewährt keinen Zugang.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Good from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>In the place of</source>
        <translation>Anstelle von</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Ersetzt durch</translation>
    </message>
    <message>
        <source>Audit event of its issue</source>
        <translation>Audit-Ereignis der Ausstellung</translation>
    </message>
    <message numerus="yes">
        <source>The filter hides %n of them.</source>
        <translation>
            <numerusform>Der Filter verbirgt %n davon.</numerusform>
            <numerusform>Der Filter verbirgt %n davon.</numerusform>
        </translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Nach Zustand</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Nach Art</translation>
    </message>
    <message>
        <source>By account</source>
        <translation>Nach Konto</translation>
    </message>
    <message>
        <source>Known from the audit log.</source>
        <translation>Aus dem Audit-Protokoll bekannt.</translation>
    </message>
    <message>
        <source>Checked with this console; the token itself was not kept.</source>
        <translation>Mit dieser Konsole geprüft; das Token selbst wurde nicht aufbewahrt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) selected</source>
        <translation>
            <numerusform>%Ln Token ausgewählt</numerusform>
            <numerusform>%Ln Tokens ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::TokenRolesPanel</name>
    <message>
        <source>Live tokens keep their old roles until they are renewed or revoked.</source>
        <translation>Gültige Tokens behalten ihre alten Rollen, bis sie erneuert oder widerrufen werden.</translation>
    </message>
    <message>
        <source>A service acts through the token that was issued for it: other roles reach it with its next token.</source>
        <translation>Ein Dienst handelt durch das Token, das für ihn ausgestellt wurde: Andere Rollen erreichen ihn mit seinem nächsten Token.</translation>
    </message>
    <message>
        <source>No live token of this account is known here; the server does not list them.</source>
        <translation>Hier ist kein gültiges Token dieses Kontos bekannt; der Server listet sie nicht auf.</translation>
    </message>
    <message numerus="yes">
        <source>%n live token(s) of this account are known here; there may be more.</source>
        <translation>
            <numerusform>Hier ist %n gültiges Token dieses Kontos bekannt; es kann weitere geben.</numerusform>
            <numerusform>Hier sind %n gültige Tokens dieses Kontos bekannt; es kann weitere geben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>your own session</source>
        <translation>Ihre eigene Sitzung</translation>
    </message>
    <message>
        <source>token %1</source>
        <translation>Token %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>end not known</source>
        <translation>Ende nicht bekannt</translation>
    </message>
    <message>
        <source>roles not known</source>
        <translation>Rollen nicht bekannt</translation>
    </message>
    <message>
        <source>%1 (more than now)</source>
        <translation>%1 (mehr als jetzt)</translation>
    </message>
    <message>
        <source>%1 (other than now)</source>
        <translation>%1 (andere als jetzt)</translation>
    </message>
    <message>
        <source>%1 (as now)</source>
        <translation>%1 (wie jetzt)</translation>
    </message>
    <message numerus="yes">
        <source>Re&amp;voke %n token(s)…</source>
        <translation>
            <numerusform>%n Token &amp;widerrufen …</numerusform>
            <numerusform>%n Tokens &amp;widerrufen …</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever uses them has to sign in again, or needs a new token.</source>
        <translation>Wer sie verwendet, muss sich erneut anmelden oder braucht ein neues Token.</translation>
    </message>
    <message>
        <source>Re&amp;voke now</source>
        <translation>Jetzt &amp;widerrufen</translation>
    </message>
    <message>
        <source>Keep the&amp;m</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message numerus="yes">
        <source>Revoking %n token(s)…</source>
        <translation>
            <numerusform>%n Token wird widerrufen …</numerusform>
            <numerusform>%n Tokens werden widerrufen …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s) were revoked.</source>
        <translation>
            <numerusform>%n Token wurde widerrufen.</numerusform>
            <numerusform>%n Tokens wurden widerrufen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n token(s) were revoked.</source>
        <translation>
            <numerusform>%1 von %n Token wurde widerrufen.</numerusform>
            <numerusform>%1 von %n Tokens wurden widerrufen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether the next one was revoked cannot be told.</source>
        <translation>Ob das nächste widerrufen wurde, ist ungewiss.</translation>
    </message>
    <message numerus="yes">
        <source>%n more were not known to the server any more: they open nothing.</source>
        <translation>
            <numerusform>%n weiteres war dem Server nicht mehr bekannt: Es gewährt keinen Zugang.</numerusform>
            <numerusform>%n weitere waren dem Server nicht mehr bekannt: Sie gewähren keinen Zugang.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::TokenRow</name>
    <message>
        <source>Nothing that was read here tells whether it is good: ask the server about it, or read the audit log.</source>
        <translation>Nichts, was hier gelesen wurde, sagt, ob es gültig ist: Fragen Sie den Server danach oder lesen Sie das Audit-Protokoll.</translation>
    </message>
    <message>
        <source>It was good when it was last heard of, which is a while ago.</source>
        <translation>Als zuletzt davon zu hören war, war es gültig; das ist eine Weile her.</translation>
    </message>
    <message>
        <source>The audit log was not read without a gap since it was last known to be good.</source>
        <translation>Seit es zuletzt als gültig bekannt war, wurde das Audit-Protokoll nicht lückenlos gelesen.</translation>
    </message>
    <message>
        <source>The audit log does not tell when it ends, and never told of a token that had expired.</source>
        <translation>Das Audit-Protokoll sagt nicht, wann es abläuft, und hat noch nie von einem abgelaufenen Token berichtet.</translation>
    </message>
    <message>
        <source>The server said that it is not good, and not why: revoked, or its account is not active.</source>
        <translation>Der Server hat gesagt, dass es nicht gültig ist, aber nicht, warum: widerrufen, oder sein Konto ist nicht aktiv.</translation>
    </message>
    <message>
        <source>Its account is not active, or was not for a time: whether that has ended it is not told.</source>
        <translation>Sein Konto ist nicht aktiv oder war es eine Zeit lang nicht: Ob das Token damit beendet ist, wird nicht gesagt.</translation>
    </message>
    <message>
        <source>The account&apos;s password was changed, which ends all of its tokens but the one in use then.</source>
        <translation>Das Passwort des Kontos wurde geändert; das beendet alle seine Tokens außer dem, das dabei in Gebrauch war.</translation>
    </message>
    <message>
        <source>A token of this account has ended, and the audit log does not tell which.</source>
        <translation>Ein Token dieses Kontos ist beendet, und das Audit-Protokoll sagt nicht, welches.</translation>
    </message>
    <message>
        <source>Another token was issued to this account: whether that has ended this one cannot be told.</source>
        <translation>Für dieses Konto wurde ein anderes Token ausgestellt: Ob dieses damit beendet ist, ist ungewiss.</translation>
    </message>
    <message>
        <source>Its time has not begun.</source>
        <translation>Seine Zeit hat noch nicht begonnen.</translation>
    </message>
    <message>
        <source>Good when the audit log was last read: nothing in it says that it has ended.</source>
        <translation>Gültig, als das Audit-Protokoll zuletzt gelesen wurde: Nichts darin sagt, dass es beendet ist.</translation>
    </message>
    <message>
        <source>Good when it was last heard of.</source>
        <translation>Gültig, als zuletzt davon zu hören war.</translation>
    </message>
    <message>
        <source>It was revoked: by hand, at a sign-out, by a new password, or with its account.</source>
        <translation>Es wurde widerrufen: von Hand, bei einer Abmeldung, durch ein neues Passwort oder mit seinem Konto.</translation>
    </message>
    <message>
        <source>Its time is over.</source>
        <translation>Seine Zeit ist um.</translation>
    </message>
    <message>
        <source>Another token has come in its place.</source>
        <translation>An seine Stelle ist ein anderes Token getreten.</translation>
    </message>
</context>
<context>
    <name>mcias::TokenSheet</name>
    <message>
        <source>Token, hidden</source>
        <translation>Token, verborgen</translation>
    </message>
    <message>
        <source>Token, shown on the screen</source>
        <translation>Token, auf dem Bildschirm gezeigt</translation>
    </message>
</context>
<context>
    <name>mcias::TokenStoreResult</name>
    <message>
        <source>The keyring holds no session of this profile and user.</source>
        <translation>Der Schlüsselbund enthält keine Sitzung zu diesem Profil und Benutzer.</translation>
    </message>
    <message>
        <source>This desktop session offers no keyring.</source>
        <translation>Diese Desktop-Sitzung bietet keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>The keyring is locked and was not unlocked.</source>
        <translation>Der Schlüsselbund ist gesperrt und wurde nicht entsperrt.</translation>
    </message>
    <message>
        <source>The keyring denied access.</source>
        <translation>Der Schlüsselbund hat den Zugriff verweigert.</translation>
    </message>
    <message>
        <source>The keyring did not answer in time.</source>
        <translation>Der Schlüsselbund hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The keyring failed.</source>
        <translation>Der Schlüsselbund ist gescheitert.</translation>
    </message>
    <message>
        <source>Sign in as usual.</source>
        <translation>Melden Sie sich wie gewohnt an.</translation>
    </message>
    <message>
        <source>This session is kept in memory only: after a restart you will have to sign in again.</source>
        <translation>Diese Sitzung liegt nur im Arbeitsspeicher: Nach einem Neustart müssen Sie sich erneut anmelden.</translation>
    </message>
    <message>
        <source>If the session was kept there, its token still is.</source>
        <translation>Falls die Sitzung dort aufbewahrt wurde, liegt ihr Token noch dort.</translation>
    </message>
</context>
<context>
    <name>mcias::TokenText</name>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Checked here</source>
        <translation>Hier geprüft</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Roles in it</source>
        <translation>Rollen darin</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Token (jti)</source>
        <translation>Token (jti)</translation>
    </message>
    <message>
        <source>Where the server says otherwise</source>
        <translation>Wo der Server anderes sagt</translation>
    </message>
    <message>
        <source>Good tokens</source>
        <translation>Gültige Tokens</translation>
    </message>
    <message>
        <source>Not signed by this server</source>
        <translation>Nicht von diesem Server signiert</translation>
    </message>
    <message>
        <source>Withheld from the server</source>
        <translation>Dem Server nicht gezeigt</translation>
    </message>
    <message>
        <source>Not known</source>
        <comment>the roles in a token</comment>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>%1; the account has now: %2</source>
        <comment>the roles in a token</comment>
        <translation>%1; das Konto hat jetzt: %2</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Evidence of</source>
        <translation>Beleg vom</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>Konto-ID</translation>
    </message>
    <message>
        <source>Live tokens</source>
        <translation>Gültige Tokens</translation>
    </message>
    <message>
        <source>Live service tokens</source>
        <translation>Gültige Diensttokens</translation>
    </message>
    <message>
        <source>Service tokens that end within 30 days</source>
        <translation>Diensttokens, die in weniger als 30 Tagen ablaufen</translation>
    </message>
    <message>
        <source>Tokens with other roles than their accounts have now</source>
        <translation>Tokens mit anderen Rollen, als ihre Konten jetzt haben</translation>
    </message>
    <message>
        <source>Live tokens with the role admin</source>
        <translation>Gültige Tokens mit der Rolle admin</translation>
    </message>
    <message>
        <source>Tokens of which nobody knows whether they are good</source>
        <translation>Tokens, von denen niemand weiß, ob sie gültig sind</translation>
    </message>
    <message>
        <source>Revoked and superseded tokens</source>
        <translation>Widerrufene und ersetzte Tokens</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>the state of a token</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>the kind of a token</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>None</source>
        <comment>evidence of a token&apos;s state</comment>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Eigene Angaben</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Audit-Protokoll</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>evidence, and of when it is</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>left of a token&apos;s life</comment>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Less than a day</source>
        <translation>Weniger als ein Tag</translation>
    </message>
    <message numerus="yes">
        <source>Ended %n day(s) ago</source>
        <translation>
            <numerusform>Vor %n Tag abgelaufen</numerusform>
            <numerusform>Vor %n Tagen abgelaufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Not a token</source>
        <translation>Kein Token</translation>
    </message>
    <message>
        <source>Wrong algorithm</source>
        <translation>Falsches Verfahren</translation>
    </message>
    <message>
        <source>Bad signature</source>
        <translation>Falsche Signatur</translation>
    </message>
    <message>
        <source>Unusable key</source>
        <translation>Schlüssel unbrauchbar</translation>
    </message>
    <message>
        <source>Not valid yet</source>
        <translation>Noch nicht gültig</translation>
    </message>
    <message>
        <source>Asking</source>
        <translation>Wird gefragt</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Nicht gefragt</translation>
    </message>
    <message>
        <source>–</source>
        <comment>the server&apos;s word on what is no token</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>Accepts it</source>
        <translation>Nimmt es an</translation>
    </message>
    <message>
        <source>Does not accept it</source>
        <translation>Nimmt es nicht an</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Übereinstimmend</translation>
    </message>
    <message>
        <source>Clocks differ</source>
        <translation>Uhren verschieden</translation>
    </message>
    <message>
        <source>Key changed</source>
        <translation>Schlüssel gewechselt</translation>
    </message>
    <message>
        <source>Server accepts a forgery</source>
        <translation>Server nimmt eine Fälschung an</translation>
    </message>
    <message>
        <source>Ended less than a day ago</source>
        <translation>Vor weniger als einem Tag abgelaufen</translation>
    </message>
    <message>
        <source>Account not active</source>
        <translation>Konto nicht aktiv</translation>
    </message>
    <message>
        <source>Revoked, or account not active</source>
        <translation>Widerrufen oder Konto nicht aktiv</translation>
    </message>
    <message>
        <source>Server says otherwise</source>
        <translation>Server sagt anderes</translation>
    </message>
</context>
<context>
    <name>mcias::TokensPage</name>
    <message>
        <source>Save reminders</source>
        <translation>Erinnerungen speichern</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Kalender (*.ics)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 ließ sich nicht schreiben: %2</translation>
    </message>
    <message numerus="yes">
        <source>Reminders of %n service token(s) written to %1.</source>
        <translation>
            <numerusform>Erinnerungen zu %n Diensttoken in %1 geschrieben.</numerusform>
            <numerusform>Erinnerungen zu %n Diensttokens in %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read the &amp;log further</source>
        <translation>P&amp;rotokoll weiterlesen</translation>
    </message>
    <message>
        <source>Read the audit log further back</source>
        <translation>Das Audit-Protokoll weiter zurück lesen</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Reading the audit log…</source>
        <translation>Das Audit-Protokoll wird gelesen …</translation>
    </message>
    <message>
        <source>No token is known here</source>
        <translation>Hier ist kein Token bekannt</translation>
    </message>
    <message>
        <source>You may not read the audit log. Tokens that are issued or checked with this console appear here.</source>
        <translation>Sie dürfen das Audit-Protokoll nicht lesen. Hier erscheinen Tokens, die mit dieser Konsole ausgestellt oder geprüft werden.</translation>
    </message>
    <message>
        <source>Tokens that are issued or checked with this console appear here, and those that the audit log tells of.</source>
        <translation>Hier erscheinen Tokens, die mit dieser Konsole ausgestellt oder geprüft werden, und solche, von denen das Audit-Protokoll berichtet.</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translation>Erneut &amp;fragen</translation>
    </message>
    <message>
        <source>No token matches</source>
        <translation>Kein Token passt</translation>
    </message>
    <message>
        <source>No token fits every part of “%1”.</source>
        <translation>Kein Token passt zu allen Teilen von „%1“.</translation>
    </message>
    <message>
        <source>&amp;Clear the filter</source>
        <translation>Filter &amp;leeren</translation>
    </message>
    <message>
        <source>You may not read the audit log, so this list holds no more than what this console has done and seen itself. %1</source>
        <translation>Sie dürfen das Audit-Protokoll nicht lesen; diese Liste enthält daher nur, was diese Konsole selbst getan und gesehen hat. %1</translation>
    </message>
    <message>
        <source>The audit log could not be read any further. %1</source>
        <translation>Das Audit-Protokoll ließ sich nicht weiter lesen. %1</translation>
    </message>
    <message>
        <source>The audit log could not be read, so tokens are missing here. %1</source>
        <translation>Das Audit-Protokoll ließ sich nicht lesen; daher fehlen hier Tokens. %1</translation>
    </message>
    <message>
        <source>Re&amp;try</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>MCIAS has no call that lists tokens: there may be others. These are known from your session, from issuing and checking here, and from the audit log.</source>
        <translation>MCIAS hat keinen Aufruf, der Tokens auflistet: Es kann weitere geben. Diese sind aus Ihrer Sitzung bekannt, vom Ausstellen und Prüfen hier und aus dem Audit-Protokoll.</translation>
    </message>
    <message>
        <source>The log is being read…</source>
        <translation>Das Protokoll wird gelesen …</translation>
    </message>
    <message>
        <source>The log is being read: %1 events of tokens and sign-ins so far…</source>
        <translation>Das Protokoll wird gelesen: bisher %1 Ereignisse zu Tokens und Anmeldungen …</translation>
    </message>
    <message>
        <source>The log was not read.</source>
        <translation>Das Protokoll wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The log was read to its end: %1 events of tokens and sign-ins.</source>
        <translation>Das Protokoll wurde bis zum Ende gelesen: %1 Ereignisse zu Tokens und Anmeldungen.</translation>
    </message>
    <message>
        <source>The log was read back to %1: %2 events of tokens and sign-ins.</source>
        <translation>Das Protokoll wurde zurück bis %1 gelesen: %2 Ereignisse zu Tokens und Anmeldungen.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Log as of %1</source>
        <translation>Protokoll: Stand %1</translation>
    </message>
    <message>
        <source>Select a token to see what is known of it, and how.</source>
        <translation>Wählen Sie ein Token, um zu sehen, was darüber bekannt ist und woher.</translation>
    </message>
    <message>
        <source>The filter hides the selected token.</source>
        <translation>Der Filter verbirgt das ausgewählte Token.</translation>
    </message>
    <message>
        <source>Every token that this console knows of, and plainly what this list is not.</source>
        <translation>Jedes Token, von dem diese Konsole weiß, und klar gesagt, was diese Liste nicht ist.</translation>
    </message>
    <message>
        <source>Issuing is rotating: what becomes of the former token is said first.</source>
        <translation>Ausstellen heißt ersetzen: Was aus dem bisherigen Token wird, steht zuerst da.</translation>
    </message>
    <message>
        <source>The new token: to be copied without being shown, or saved; then it is gone.</source>
        <translation>Das neue Token: kopieren, ohne es zu zeigen, oder speichern; dann ist es weg.</translation>
    </message>
    <message>
        <source>What is known of one token, why, and on which evidence.</source>
        <translation>Was über ein Token bekannt ist, warum, und mit welchem Beleg.</translation>
    </message>
    <message>
        <source>Revoking: what it is, what follows, and no way back.</source>
        <translation>Widerrufen: was es ist, was daraus folgt, und kein Weg zurück.</translation>
    </message>
    <message>
        <source>Revoked, with proof, the time for which services may remember it, and a receipt.</source>
        <translation>Widerrufen, mit Nachweis und der Zeit, für die Dienste es sich noch merken dürfen.</translation>
    </message>
    <message>
        <source>Filters answer what auditors ask: here, what nobody knows the state of.</source>
        <translation>Filter beantworten, was die Revision fragt: hier, wessen Zustand niemand kennt.</translation>
    </message>
    <message>
        <source>Cutting an account off: one plan, one report.</source>
        <translation>Ein Konto aussperren: ein Plan, ein Bericht.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) known</source>
        <translation>
            <numerusform>%Ln Token bekannt</numerusform>
            <numerusform>%Ln Tokens bekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln token(s) known</source>
        <translation>
            <numerusform>%1 von %Ln bekannten Token</numerusform>
            <numerusform>%1 von %Ln bekannten Tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected, %1 of them not visible</source>
        <translation>
            <numerusform>%Ln ausgewählt, davon %1 nicht sichtbar</numerusform>
            <numerusform>%Ln ausgewählt, davon %1 nicht sichtbar</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking tokens: what each says, what vouches for it, and what the server says.</source>
        <translation>Tokens prüfen: was jedes sagt, was dafür bürgt und was der Server sagt.</translation>
    </message>
    <message>
        <source>Account, jti, state:live, kind:service, role:admin, -word … (Ctrl+F)</source>
        <translation>Konto, jti, state:live, kind:service, role:admin, -wort … (Strg+F)</translation>
    </message>
    <message>
        <source>Every word has to be there: in the account&apos;s name, the ID, the state, the kind or a role.
state:live   kind:service   role:admin   account:backup   evidence:audit   jti:7f3a
has:roles is any role, and -word leaves out what has it.</source>
        <translation>Jedes Wort muss vorkommen: im Namen des Kontos, in ID, Zustand, Art oder einer Rolle.
state:live   kind:service   role:admin   account:backup   evidence:audit   jti:7f3a
has:roles heißt irgendeine Rolle, und -wort lässt aus, was es enthält.</translation>
    </message>
    <message>
        <source>The tokens themselves are not in it.</source>
        <translation>Die Tokens selbst sind nicht darin.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Read what is new in the audit log (F5)</source>
        <translation>Lesen, was im Audit-Protokoll neu ist (F5)</translation>
    </message>
    <message>
        <source>Revoke the selected tokens</source>
        <translation>Die ausgewählten Tokens widerrufen</translation>
    </message>
    <message>
        <source>Several at once: one plan, each of them once, one report.</source>
        <translation>Mehrere auf einmal: ein Plan, jedes einmal, ein Bericht.</translation>
    </message>
</context>
<context>
    <name>mcias::TotpDialog</name>
    <message>
        <source>Set up a second factor</source>
        <translation>Einen zweiten Faktor einrichten</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>An authenticator app on your telephone makes a new code of six digits every 30 seconds. Once this is set up, the server asks for one at each sign-in, beside the password.</source>
        <translation>Eine Authenticator-App auf Ihrem Telefon erzeugt alle 30 Sekunden einen neuen Code aus sechs Ziffern. Ist dies eingerichtet, fragt der Server bei jeder Anmeldung neben dem Passwort nach einem.</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Ihr Passwort</translation>
    </message>
    <message>
        <source>Your &amp;password</source>
        <translation>Ihr &amp;Passwort</translation>
    </message>
    <message>
        <source>Nothing is switched on yet. It will be when you confirm with a code from the app; if you close this before, your account stays as it is.</source>
        <translation>Noch ist nichts eingeschaltet. Das geschieht erst, wenn Sie mit einem Code aus der App bestätigen; schließen Sie dies vorher, bleibt Ihr Konto, wie es ist.</translation>
    </message>
    <message>
        <source>Code from the app</source>
        <translation>Code aus der App</translation>
    </message>
    <message>
        <source>1. Add the account to the app</source>
        <translation>1. Fügen Sie das Konto der App hinzu</translation>
    </message>
    <message>
        <source>Let the app scan the picture, or type the secret into it, as a key that is “based on time”.</source>
        <translation>Lassen Sie die App das Bild scannen oder geben Sie ihr das Geheimnis ein, als „zeitbasierten“ Schlüssel.</translation>
    </message>
    <message>
        <source>What the server sent does not fit into a QR code: type the secret.</source>
        <translation>Was der Server gesendet hat, passt nicht in einen QR-Code: Geben Sie das Geheimnis ein.</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Secret of the second factor, shown on the screen</source>
        <translation>Geheimnis des zweiten Faktors, auf dem Bildschirm gezeigt</translation>
    </message>
    <message>
        <source>Secret of the second factor, hidden</source>
        <translation>Geheimnis des zweiten Faktors, verborgen</translation>
    </message>
    <message>
        <source>Show the secret</source>
        <translation>Das Geheimnis zeigen</translation>
    </message>
    <message>
        <source>Hide the secret</source>
        <translation>Das Geheimnis verbergen</translation>
    </message>
    <message>
        <source>Copy the secret</source>
        <translation>Das Geheimnis kopieren</translation>
    </message>
    <message>
        <source>Whoever has the secret has your codes. This program keeps it nowhere: when this closes, or the window is locked, it is forgotten.</source>
        <translation>Wer das Geheimnis hat, hat Ihre Codes. Dieses Programm bewahrt es nirgends auf: Wird dies geschlossen oder das Fenster gesperrt, ist es vergessen.</translation>
    </message>
    <message>
        <source>&amp;Confirm</source>
        <translation>Be&amp;stätigen</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Geben Sie Ihr Passwort ein.</translation>
    </message>
    <message>
        <source>Your account has a second factor already. Only an administrator can remove it, at the help desk; then you can set up another one.</source>
        <translation>Ihr Konto hat schon einen zweiten Faktor. Entfernen kann ihn nur die Administration, am Helpdesk; danach können Sie einen anderen einrichten.</translation>
    </message>
    <message>
        <source>The server did not accept your password. Nothing was changed. Each refusal counts: after several, the server locks the account for a while, and then refuses the right password just like a wrong one.</source>
        <translation>Der Server hat Ihr Passwort nicht angenommen. Nichts wurde geändert. Jede Ablehnung zählt: Nach mehreren sperrt der Server das Konto vorübergehend und lehnt dann auch das richtige Passwort wie ein falsches ab.</translation>
    </message>
    <message>
        <source>The code has six digits, for example 123 456.</source>
        <translation>Der Code hat sechs Ziffern, zum Beispiel 123 456.</translation>
    </message>
    <message>
        <source>Your second factor is switched on: from now on the server asks for a code at each sign-in.</source>
        <translation>Ihr zweiter Faktor ist eingeschaltet: Von jetzt an fragt der Server bei jeder Anmeldung nach einem Code.</translation>
    </message>
    <message>
        <source>Your account has got a second factor meanwhile, and not from here: the secret that was shown does not count. Take it out of the app.</source>
        <translation>Ihr Konto hat inzwischen einen zweiten Faktor bekommen, und nicht von hier: Das gezeigte Geheimnis zählt nicht. Entfernen Sie es aus der App.</translation>
    </message>
    <message>
        <source>The answer was lost, and nothing that you may read shows whether the second factor is switched on. Keep the entry in the app. Your next sign-in tells: the server asks for a code, or it does not.</source>
        <translation>Die Antwort ging verloren, und nichts, was Sie lesen dürfen, zeigt, ob der zweite Faktor eingeschaltet ist. Behalten Sie den Eintrag in der App. Ihre nächste Anmeldung gibt Auskunft: Der Server fragt nach einem Code oder nicht.</translation>
    </message>
    <message>
        <source>The server did not accept the code, and nothing is switched on. A code is good once and for 30 seconds: wait for the next one, and see that the telephone&apos;s clock is right. Each refusal counts towards a lockout.</source>
        <translation>Der Server hat den Code nicht angenommen, und nichts ist eingeschaltet. Ein Code gilt einmal und 30 Sekunden lang: Warten Sie auf den nächsten und sehen Sie nach, ob die Uhr des Telefons richtig geht. Jede Ablehnung zählt für eine Kontosperre mit.</translation>
    </message>
    <message>
        <source>The code before this one may have been taken: your next sign-in tells.</source>
        <translation>Vielleicht wurde der vorige Code angenommen: Ihre nächste Anmeldung gibt Auskunft.</translation>
    </message>
    <message>
        <source>&amp;Begin again</source>
        <translation>Von vor&amp;n beginnen</translation>
    </message>
    <message>
        <source>The window was locked, and the secret is forgotten here. If the app has it, go on with a code. If not, begin again.</source>
        <translation>Das Fenster wurde gesperrt, und das Geheimnis ist hier vergessen. Hat die App es, fahren Sie mit einem Code fort. Wenn nicht, beginnen Sie von vorn.</translation>
    </message>
    <message>
        <source>Whether the second factor is switched on is not known: keep the entry in the app until your next sign-in.</source>
        <translation>Ob der zweite Faktor eingeschaltet ist, ist nicht bekannt: Behalten Sie den Eintrag in der App bis zu Ihrer nächsten Anmeldung.</translation>
    </message>
    <message>
        <source>The second factor is not switched on: your account stays as it is. The secret counts for nothing; take it out of the app again.</source>
        <translation>Der zweite Faktor ist nicht eingeschaltet: Ihr Konto bleibt, wie es ist. Das Geheimnis zählt nicht; entfernen Sie es wieder aus der App.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>2. Type the co&amp;de that the app shows now</source>
        <translation>2. Geben Sie den Co&amp;de ein, den die App jetzt zeigt</translation>
    </message>
</context>
<context>
    <name>mcias::Tour</name>
    <message>
        <source>The sign-in form. In the demo, three people to be stand beside it.</source>
        <translation>Das Anmeldeformular. In der Demo stehen drei Personen daneben, die man sein kann.</translation>
    </message>
    <message>
        <source>Every failure has a sentence of its own: here, nothing answers at the address.</source>
        <translation>Jeder Fehler hat seinen eigenen Satz: Hier antwortet nichts an der Adresse.</translation>
    </message>
    <message>
        <source>Without its CA file the server is not trusted, and nothing is sent to it.</source>
        <translation>Ohne seine CA-Datei wird dem Server nicht vertraut, und es wird ihm nichts gesendet.</translation>
    </message>
    <message>
        <source>A wrong password. What the server does not tell, the console does not guess.</source>
        <translation>Ein falsches Passwort. Was der Server nicht sagt, rät die Konsole nicht.</translation>
    </message>
    <message>
        <source>The field for the code appears when the server asks for it.</source>
        <translation>Das Feld für den Code erscheint, wenn der Server danach fragt.</translation>
    </message>
    <message>
        <source>A wrong code: the password stays, only the code is asked for again.</source>
        <translation>Ein falscher Code: Das Passwort bleibt, nur der Code wird erneut gefragt.</translation>
    </message>
    <message>
        <source>Signing out revokes the token at the server, and says whether that worked.</source>
        <translation>Das Abmelden widerruft das Token beim Server und sagt, ob das gelang.</translation>
    </message>
    <message>
        <source>The same page for somebody whose rights come from the server&apos;s policy rules.</source>
        <translation>Dieselbe Seite für jemanden, dessen Rechte aus den Richtlinien des Servers kommen.</translation>
    </message>
    <message>
        <source>The sign-in form.</source>
        <translation>Das Anmeldeformular.</translation>
    </message>
    <message>
        <source>The step “%1” did not settle.</source>
        <translation>Der Schritt „%1“ kam nicht zur Ruhe.</translation>
    </message>
    <message>
        <source>The directory %1 cannot be made.</source>
        <translation>Das Verzeichnis %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>The index cannot be written.</source>
        <translation>Das Verzeichnis der Bilder lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>A picture cannot be written to %1.</source>
        <translation>Nach %1 lässt sich kein Bild schreiben.</translation>
    </message>
    <message>
        <source>The console in pictures</source>
        <translation>Die Konsole in Bildern</translation>
    </message>
    <message>
        <source>Locked: the work is behind this as it was, and the token is out of the program&apos;s memory.</source>
        <translation>Gesperrt: Die Arbeit liegt dahinter, wie sie war, und das Token ist nicht mehr im Speicher des Programms.</translation>
    </message>
    <message>
        <source>Profiles: named servers, with a colour, a connection test and what may be done there.</source>
        <translation>Profile: benannte Server, mit einer Farbe, einem Verbindungstest und dem, was dort getan werden darf.</translation>
    </message>
    <message>
        <source>Settings: when to lock, how long a copied secret stays, and the times&apos; zone.</source>
        <translation>Einstellungen: wann gesperrt wird, wie lange ein kopiertes Geheimnis bleibt und in welcher Zeitzone Zeiten stehen.</translation>
    </message>
    <message>
        <source>Ctrl+K goes anywhere by name: pages, what can be done on this one, accounts.</source>
        <translation>Strg+K führt überallhin, nach Namen: Seiten, was auf dieser getan werden kann, Konten.</translation>
    </message>
    <message>
        <source>Ctrl+/ tells which keys do what, here and everywhere.</source>
        <translation>Strg+/ sagt, welche Tasten was tun, hier und überall.</translation>
    </message>
    <message>
        <source>What the server refuses is said where it would stand, with a way to ask again.</source>
        <translation>Was der Server verweigert, steht dort, wo es zu sehen wäre, mit einem Weg, noch einmal zu fragen.</translation>
    </message>
</context>
<context>
    <name>mcias::UnsealDialog</name>
    <message>
        <source>Unseal the vault</source>
        <translation>Tresor entsiegeln</translation>
    </message>
    <message>
        <source>The vault of %1 is sealed: nobody can sign in or work. Whoever has its passphrase can open it here, without a session.</source>
        <translation>Der Tresor von %1 ist versiegelt: Niemand kann sich anmelden oder arbeiten. Wer seine Passphrase hat, kann ihn hier öffnen, ohne Sitzung.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The server&apos;s certificate or key has changed: review that first, at the next sign-in.</source>
        <translation>Das Zertifikat oder der Schlüssel des Servers hat sich geändert: Prüfen Sie das zuerst, bei der nächsten Anmeldung.</translation>
    </message>
</context>
<context>
    <name>mcias::UnsealPanel</name>
    <message>
        <source>&amp;Unseal</source>
        <translation>&amp;Entsiegeln</translation>
    </message>
    <message>
        <source>Passphrase of the vault</source>
        <translation>Passphrase des Tresors</translation>
    </message>
    <message>
        <source>Unseal the vault</source>
        <translation>Den Tresor entsiegeln</translation>
    </message>
    <message>
        <source>&amp;Passphrase of the vault</source>
        <translation>&amp;Passphrase des Tresors</translation>
    </message>
    <message>
        <source>It is kept nowhere, and leaves this field as soon as it is sent.</source>
        <translation>Sie wird nirgends aufbewahrt und verlässt dieses Feld, sobald sie gesendet ist.</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>Geben Sie zuerst die Passphrase ein.</translation>
    </message>
    <message>
        <source>Unsealing…</source>
        <translation>Wird entsiegelt …</translation>
    </message>
    <message>
        <source>The vault was open already: nothing was sent.</source>
        <translation>Der Tresor war schon offen: Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The vault is open. The answer was lost; a look afterwards showed it.</source>
        <translation>Der Tresor ist offen. Die Antwort ging verloren; ein Blick danach hat es gezeigt.</translation>
    </message>
    <message>
        <source>The vault is open: the server works again.</source>
        <translation>Der Tresor ist offen: Der Server arbeitet wieder.</translation>
    </message>
    <message>
        <source>The answer was lost, and the server cannot be asked whether the vault is open. Look at its state before you try again. %1</source>
        <translation>Die Antwort ging verloren, und der Server lässt sich nicht fragen, ob der Tresor offen ist. Sehen Sie sich seinen Zustand an, bevor Sie es erneut versuchen. %1</translation>
    </message>
    <message>
        <source>The server did not accept this passphrase. The vault is still sealed.</source>
        <translation>Der Server hat diese Passphrase nicht angenommen. Der Tresor ist noch versiegelt.</translation>
    </message>
    <message>
        <source>The answer was lost. The vault is still sealed: type the passphrase again.</source>
        <translation>Die Antwort ging verloren. Der Tresor ist noch versiegelt: Geben Sie die Passphrase erneut ein.</translation>
    </message>
    <message>
        <source>This server cannot be unsealed from here: it does not offer that.</source>
        <translation>Dieser Server lässt sich von hier aus nicht entsiegeln: Er bietet das nicht an.</translation>
    </message>
    <message>
        <source>The vault was not unsealed. %1</source>
        <translation>Der Tresor wurde nicht entsiegelt. %1</translation>
    </message>
    <message>
        <source>The server takes three tries a second: this waits for the next one.</source>
        <translation>Der Server nimmt drei Versuche je Sekunde an: Es wird auf den nächsten gewartet.</translation>
    </message>
    <message>
        <source>The window was locked: the passphrase has to be typed again.</source>
        <translation>Das Fenster war gesperrt: Die Passphrase ist erneut einzugeben.</translation>
    </message>
</context>
<context>
    <name>mcias::VaultRun</name>
    <message>
        <source>The window was locked before it was sent, and the passphrase is forgotten.</source>
        <translation>Das Fenster wurde gesperrt, bevor sie gesendet war, und die Passphrase ist vergessen.</translation>
    </message>
</context>
<context>
    <name>mcias::WhatIfPanel</name>
    <message>
        <source>Type a part of a name, and choose.</source>
        <translation>Geben Sie einen Teil eines Namens ein und wählen Sie.</translation>
    </message>
    <message>
        <source>This account is not in the list: its type and roles are not known.</source>
        <translation>Dieses Konto steht nicht in der Liste: Seine Art und seine Rollen sind nicht bekannt.</translation>
    </message>
    <message>
        <source>its roles are not known yet, so it is taken for one without any</source>
        <translation>seine Rollen sind noch nicht bekannt, daher gilt es hier als Konto ohne Rollen</translation>
    </message>
    <message>
        <source>roles: %1</source>
        <translation>Rollen: %1</translation>
    </message>
    <message>
        <source>as the action has it</source>
        <translation>wie es die Aktion vorsieht</translation>
    </message>
    <message>
        <source>as the action has it: %1</source>
        <translation>wie es die Aktion vorsieht: %1</translation>
    </message>
    <message>
        <source>This is the console&apos;s own model of how MCIAS decides, over the rules as of %1. The server has the last word.</source>
        <translation>Dies ist das Modell der Konsole davon, wie MCIAS entscheidet, über den Regeln mit Stand %1. Das letzte Wort hat der Server.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Choose an account first</source>
        <translation>Wählen Sie zuerst ein Konto</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Verweigert</translation>
    </message>
    <message>
        <source>%1 allows %2, and no rule that matches denies it.</source>
        <translation>%1 erlaubt %2, und keine zutreffende Regel verweigert es.</translation>
    </message>
    <message>
        <source>%1 denies %2. A deny wins over every allow.</source>
        <translation>%1 verweigert %2. Ein Verweigern geht jedem Erlauben vor.</translation>
    </message>
    <message>
        <source>No rule matches, and what no rule allows is denied.</source>
        <translation>Keine Regel trifft zu, und was keine Regel erlaubt, wird verweigert.</translation>
    </message>
    <message>
        <source>The account is not active, so it can do nothing at all, whatever the rules say.</source>
        <translation>Das Konto ist nicht aktiv und kann daher gar nichts, was die Regeln auch besagen.</translation>
    </message>
    <message>
        <source>It matches, and it counts.</source>
        <translation>Sie trifft zu, und sie zählt.</translation>
    </message>
    <message>
        <source>It matches, too, but another rule has allowed it before.</source>
        <translation>Auch sie trifft zu, aber eine andere Regel hat es schon erlaubt.</translation>
    </message>
    <message>
        <source>It matches, too, but another rule has denied it before.</source>
        <translation>Auch sie trifft zu, aber eine andere Regel hat es schon verweigert.</translation>
    </message>
    <message>
        <source>It matches, but a deny wins over it.</source>
        <translation>Sie trifft zu, aber ein Verweigern geht ihr vor.</translation>
    </message>
    <message>
        <source>decides</source>
        <translation>entscheidet</translation>
    </message>
    <message>
        <source>matches</source>
        <translation>trifft zu</translation>
    </message>
    <message>
        <source>nearly</source>
        <translation>beinahe</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Question and answer</source>
        <translation>Frage und Antwort</translation>
    </message>
    <message>
        <source>wants to &amp;do this action</source>
        <translation>möc&amp;hte das tun</translation>
    </message>
    <message>
        <source>&amp;Test with a real sign-in…</source>
        <translation>Mit echter Anmeldung &amp;testen …</translation>
    </message>
    <message>
        <source>Test with a real sign-in</source>
        <translation>Mit echter Anmeldung testen</translation>
    </message>
    <message>
        <source>Ask the server itself: sign in for real with this service and these tags, and out again at once</source>
        <translation>Den Server selbst fragen: sich mit diesem Dienst und diesen Tags wirklich anmelden und sofort wieder abmelden</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>Die Frage</translation>
    </message>
    <message>
        <source>An a&amp;ccount</source>
        <translation>Ein &amp;Konto</translation>
    </message>
    <message>
        <source>A &amp;made-up account</source>
        <translation>Ein erda&amp;chtes Konto</translation>
    </message>
    <message>
        <source>An account of the server</source>
        <translation>Ein Konto des Servers</translation>
    </message>
    <message>
        <source>A made-up account</source>
        <translation>Ein erdachtes Konto</translation>
    </message>
    <message>
        <source>Name or ID of an account</source>
        <translation>Name oder ID eines Kontos</translation>
    </message>
    <message>
        <source>of this t&amp;ype</source>
        <translation>dieser A&amp;rt</translation>
    </message>
    <message>
        <source>with these roles</source>
        <translation>mit diesen Rollen</translation>
    </message>
    <message>
        <source>what is their own</source>
        <translation>was ihm selbst gehört</translation>
    </message>
    <message>
        <source>what belongs to another account</source>
        <translation>was einem anderen Konto gehört</translation>
    </message>
    <message>
        <source>what belongs to nobody</source>
        <translation>was niemandem gehört</translation>
    </message>
    <message>
        <source>on &amp;what</source>
        <translation>&amp;und zwar an dem,</translation>
    </message>
    <message>
        <source>Whose the resource is</source>
        <translation>Wem die Ressource gehört</translation>
    </message>
    <message>
        <source>a resource of t&amp;his type</source>
        <translation>einer Re&amp;ssource dieser Art</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>in this ser&amp;vice</source>
        <translation>in diesem &amp;Dienst</translation>
    </message>
    <message>
        <source>Tags of the resource, or of the sign-in</source>
        <translation>Tags der Ressource oder der Anmeldung</translation>
    </message>
    <message>
        <source>w&amp;ith these tags</source>
        <translation>m&amp;it diesen Tags</translation>
    </message>
    <message>
        <source>Every rule, in the order in which they are looked at</source>
        <translation>Jede Regel, in der Reihenfolge, in der sie ausgewertet werden</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Sagt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Type a part of a name, and choose. Until then it belongs to nobody.</source>
        <translation>Geben Sie einen Teil eines Namens ein und wählen Sie. Bis dahin gehört es niemandem.</translation>
    </message>
    <message>
        <source>That is the account itself: it is its own.</source>
        <translation>Das ist das Konto selbst: Es gehört ihm.</translation>
    </message>
    <message>
        <source>Its tags are not known: set below what counts.</source>
        <translation>Seine Tags sind nicht bekannt: Geben Sie unten an, was gilt.</translation>
    </message>
    <message>
        <source>It has no tags.</source>
        <translation>Es hat keine Tags.</translation>
    </message>
    <message>
        <source>Its tags were taken over below.</source>
        <translation>Seine Tags wurden unten übernommen.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>That depends on what is not known of this account. Below is what would be if it had no roles.</source>
        <translation>Das hängt davon ab, was von diesem Konto nicht bekannt ist. Unten steht, was wäre, wenn es keine Rollen hätte.</translation>
    </message>
    <message>
        <source>what belongs to this account:</source>
        <translation>was diesem Konto gehört:</translation>
    </message>
    <message>
        <source>Account that the resource belongs to</source>
        <translation>Konto, dem die Ressource gehört</translation>
    </message>
    <message>
        <source>That depends on rules with conditions that this console does not know. Below is what would be without these.</source>
        <translation>Das hängt von Regeln mit Bedingungen ab, die diese Konsole nicht kennt. Unten steht, was ohne diese Bedingungen wäre.</translation>
    </message>
    <message>
        <source>It matches as far as is known here: it has conditions, too, that this console does not know.</source>
        <translation>Sie trifft zu, soweit es hier bekannt ist: Sie hat auch Bedingungen, die diese Konsole nicht kennt.</translation>
    </message>
    <message>
        <source>perhaps</source>
        <translation>vielleicht</translation>
    </message>
</context>
<context>
    <name>mcias::Workspace</name>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Which keys do what</source>
        <translation>Welche Taste was tut</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
</context>
</TS>
