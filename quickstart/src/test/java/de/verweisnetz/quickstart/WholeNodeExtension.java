package de.verweisnetz.quickstart;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the shared node with the first test that asks for it, and stops it after the last one. */
final class WholeNodeExtension implements ParameterResolver {

    private static final Namespace NODES = Namespace.create(WholeNodeExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == QuickstartProcess.class;
    }

    @Override
    public QuickstartProcess resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(NODES)
                .getOrComputeIfAbsent("shared", name -> new SharedNode(), SharedNode.class)
                .node;
    }

    private static final class SharedNode implements AutoCloseable {

        private final QuickstartProcess node;

        SharedNode() {
            node = QuickstartProcess.start(Path.of("target", "whole-node"), "--reset");
        }

        @Override
        public void close() {
            node.close();
        }
    }
}
