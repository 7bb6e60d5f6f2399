package de.verweisnetz.directory.export;

import de.verweisnetz.directory.DirectoryProblem;
import de.verweisnetz.directory.ExportContent;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets a few exports be written at the same time and no more: each holds a thread and reads the directory for as long as
 * its reader takes.
 *
 * <p>Fault tolerance counts calls of methods; an export is written after the method that makes it has returned.
 */
@ApplicationScoped
public class ExportSlots {
    private final Semaphore free;

    @Inject
    ExportSlots(@ConfigProperty(name = "verweisnetz.directory.exports-at-once") int atOnce) {
        this.free = new Semaphore(atOnce);
    }

    protected ExportSlots() {
        this(0);
    }

    /** Refuses before anything is done; a moment later it may be full all the same. */
    public void refuseWhenFull() {
        if (free.availablePermits() == 0) {
            throw full();
        }
    }

    /** The same content, written only while there is a slot for it. */
    public ExportContent bounded(ExportContent content) {
        return out -> {
            if (!free.tryAcquire()) {
                throw full();
            }
            try {
                return content.writeTo(out);
            } finally {
                free.release();
            }
        };
    }

    private static ProblemException full() {
        return ProblemException.of(DirectoryProblem.EXPORTS_BUSY);
    }
}
