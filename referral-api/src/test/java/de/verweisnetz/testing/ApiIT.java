package de.verweisnetz.testing;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/** Base of tests that talk to the deployed API over HTTP, through {@link Api}. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
public abstract class ApiIT {}
