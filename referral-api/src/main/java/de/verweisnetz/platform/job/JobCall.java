package de.verweisnetz.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs a job's code as a request would be run; what fails is told by its class, for messages quote values. */
@ApplicationScoped
class JobCall {
    private static final Logger LOG = Logger.getLogger(JobCall.class.getName());

    @ActivateRequestContext
    void run(String name, Runnable work) {
        try {
            work.run();
        } catch (JobStopped e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Job {0} failed: {1} at {2}", new Object[] {name, chain(e), place(e)});
            throw e;
        }
    }

    private static String chain(Throwable failure) {
        var cause = failure.getCause();
        return failure.getClass().getName() + (cause == null || cause == failure ? "" : " < " + chain(cause));
    }

    private static String place(Throwable failure) {
        var frames = failure.getStackTrace();
        return frames.length == 0 ? "?" : frames[0].toString();
    }
}
