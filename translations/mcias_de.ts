<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>mcias::AccountText</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TOTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Human</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>–</source>
        <comment>a second factor: does not apply</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not told</source>
        <comment>whether a second factor is on: the server does not say</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <comment>a second factor</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <comment>a second factor</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcias::AccountsPage</name>
    <message>
        <source>Number of accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name, type, status or id (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh the list of accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the server again (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table and facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an account to see its facts here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts of the selected account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list could not be refreshed and is as of %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading accounts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not list the accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The accounts could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing asked for yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Load accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has none that it shows to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing contains all of “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n account(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs in with a token that is issued for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second factor (TOTP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A password alone opens this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All accounts of the server, sorted by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The facts of the selected account stand beside the table; all of them can be copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every word narrows the list as it is typed; the footer counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches, and the way back is one click.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refreshed (F5), and sorted by the last change.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcias::CommandLine</name>
    <message>
        <source>A desktop console for the identity server MCIAS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server to sign in to: a name, a name with a port, or an https address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s own authority, in PEM. No other authority is trusted then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a server in memory with invented accounts, and sign in to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk through the window, save a picture of every step, and leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unexpected argument “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--demo brings its own server: it cannot go with --server or --ca</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--tour wants a directory</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcias::DemoPanel</name>
    <message>
        <source>Demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server with invented accounts runs on this computer, for as long as this window is open. Be one of these people:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The button types the password, and the code of the moment for who needs one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the demo server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no demo server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, with a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every code is good for one sign-in, and the next one is still to come. Try again in half a minute.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcias::DemoServer</name>
    <message>
        <source>It did not become ready in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program cannot be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program mcias-devserver is missing beside the console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not speak like the server of this version.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcias::Error</name>
    <message>
        <source>The answer is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid yet. Check the clocks of this machine and of the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate was made for another name than the one in the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate is self-signed and not in the CA file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate comes from an issuer that is not trusted for this server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not speak TLS 1.2 or later at this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CA file cannot be read or holds no certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused the request as invalid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not accept the sign-in: it is wrong, has expired or was revoked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asks for the code from the authenticator app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not allow this to the account that is signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server does not offer this call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know this item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This conflicts with something that exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Too many requests. The server asks to wait %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Too many requests. Wait a moment and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server failed with status %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s vault is sealed. It must be unsealed before anybody can work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server could not be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not what the MCIAS API promises.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was sent, but the answer was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It happened once or not at all: look at the current state before trying again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server says: “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A parameter is empty or cannot stand in a path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is larger than the limit of %1 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing answers at this address and port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s name cannot be resolved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke before the whole answer was there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server redirects (status %1); this client follows no redirects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server&apos;s address begins with https:// and has no user, query or fragment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcias::Formats</name>
    <message>
        <source>in a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::MainWindow</name>
    <message>
        <source>Identity and access console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left of the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2 — MCIAS console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MCIAS console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session ends at %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcias::MessageBar</name>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcias::PageTitle</name>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your session</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcias::PasswordField</name>
    <message>
        <source>Hide the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcias::Placeholder</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcias::SessionPage</name>
    <message>
        <source>Facts of your session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is encrypted, and the server&apos;s certificate was checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token does not tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles in this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of the sign-in. Changes of roles take effect at the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token id (jti)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names the token in the audit log. It opens nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who you are to the server, from the token&apos;s own claims.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcias::SideBar</name>
    <message>
        <source>Sign &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the session here and revokes its token at the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcias::SignInFailure</name>
    <message>
        <source>The certificate of %1 has expired. Nothing was sent to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet: check the clocks of this computer and of the server. Nothing was sent to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate that answers at %1 was made for another name. Nothing was sent to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is self-signed, and not in the CA file. Nothing was sent to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 was issued by an authority that is not trusted here. If the server has its own authority, name its CA file. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not speak TLS 1.2 or later. Is it the right port?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CA file cannot be read, or holds no certificate in PEM form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted. Nothing was sent to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the address of a server: a name such as mcias.example.org, or one with a port, is wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account may not sign in to %1: the server&apos;s policy says no. Your password was right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong user name, password or code — or the account is locked or inactive; the server does not say which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code was not accepted: it may be mistyped, too old or used already — or the account is locked by now. Wait for the next code and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault of %1 is sealed: nobody can sign in until it is unsealed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was asked, but its answer never arrived. You are not signed in here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts: %1 asks to wait %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Too many attempts: wait a moment before the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something answers at %1, but it is not an MCIAS server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed with status %2. You are not signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the sign-in with status %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the sign-in and says: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcias::SignInForm</name>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mcias.example.org</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;A file, if the server has its own authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CA file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authorities of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse for the CA file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Code from your authenticator app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code from your authenticator app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>123 456</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which server?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is signing in? A user name is wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code has six digits, for example 123 456.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CA file of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcias::SignedOut</name>
    <message>
        <source>You are signed out, and the server has revoked the session&apos;s token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed out. The server did not accept the session&apos;s token any more: it had expired or was revoked before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed out here, but the server did not revoke the token: it stays valid until %1. (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed out here. Whether the server has revoked the token is not known, because its answer was lost; if not, the token stays valid until %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your session has reached its end. Sign in again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcias::Tour</name>
    <message>
        <source>The sign-in form. In the demo, three people to be stand beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every failure has a sentence of its own: here, nothing answers at the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without its CA file the server is not trusted, and nothing is sent to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wrong password. What the server does not tell, the console does not guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field for the code appears when the server asks for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wrong code: the password stays, only the code is asked for again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing out revokes the token at the server, and says whether that worked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same page for somebody whose rights come from the server&apos;s policy rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step “%1” did not settle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directory %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture cannot be written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The console in pictures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
