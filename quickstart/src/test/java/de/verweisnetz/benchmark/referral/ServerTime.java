package de.verweisnetz.benchmark.referral;

import de.verweisnetz.quickstart.QuickstartProcess;
import java.time.Duration;

/** Processor time of the node's application server. */
final class ServerTime {
    private final ProcessHandle server;

    ServerTime(QuickstartProcess node) {
        server = node.process()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("--nohazelcast"))
                .findFirst()
                .orElseThrow();
    }

    Duration used() {
        return server.info().totalCpuDuration().orElseThrow();
    }
}
