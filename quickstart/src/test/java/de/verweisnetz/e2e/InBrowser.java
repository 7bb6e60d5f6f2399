package de.verweisnetz.e2e;

import de.verweisnetz.quickstart.WholeNode;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is tried in a browser: one for all tests, started with the first and closed after the last. */
@WholeNode
abstract class InBrowser {
    static Chromium chromium;

    @RegisterExtension
    static final BeforeAllCallback START =
            test -> chromium = test.getRoot().getStore(Namespace.GLOBAL).getOrComputeIfAbsent(Chromium.class);
}
