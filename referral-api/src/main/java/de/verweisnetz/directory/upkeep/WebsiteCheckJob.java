package de.verweisnetz.directory.upkeep;

import de.verweisnetz.directory.upkeep.WebsiteRepository.LinkedOffer;
import de.verweisnetz.directory.upkeep.Websites.Visit;
import de.verweisnetz.platform.job.Cadence;
import de.verweisnetz.platform.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the operator wants it, asks some websites of offers a day whether they are there: first those that were not. */
@ApplicationScoped
public class WebsiteCheckJob implements RecurringJob {
    private static final Duration AT_MOST = Duration.ofMinutes(15);
    private static final Duration BETWEEN_TWO_OF_ONE_HOST = Duration.ofSeconds(1);

    @Inject
    private Websites websites;

    @Inject
    private WebsiteClient client;

    @Inject
    @ConfigProperty(name = "verweisnetz.upkeep.website-checks")
    private boolean wanted;

    @Inject
    @ConfigProperty(name = "verweisnetz.upkeep.website-checks-at")
    private String at;

    @Inject
    @ConfigProperty(name = "verweisnetz.upkeep.website-checks-per-run")
    private int perRun;

    @Inject
    @ConfigProperty(name = "verweisnetz.upkeep.website-checks-per-host")
    private int perHost;

    @Override
    public String name() {
        return "website-check";
    }

    @Override
    public Cadence cadence() {
        return Cadence.parse(at);
    }

    @Override
    public void run() {
        if (wanted) {
            long end = System.nanoTime() + AT_MOST.toNanos();
            var courtesy = new Courtesy(perRun, perHost);
            websites.failing(perRun).forEach(visit -> ask(visit, courtesy, end));
            goOn(courtesy, end);
        }
    }

    /** From where the last run stopped; after the last offer the next run begins anew. */
    private void goOn(Courtesy courtesy, long end) {
        var offers = websites.next();
        while (!offers.isEmpty() && mayGoOn(courtesy, end)) {
            ask(offers, courtesy, end);
            offers = mayGoOn(courtesy, end) ? websites.next() : List.of();
        }
    }

    private void ask(List<LinkedOffer> offers, Courtesy courtesy, long end) {
        UUID last = null;
        for (var offer : offers) {
            if (!mayGoOn(courtesy, end)) {
                break;
            }
            offer.websites().forEach(website -> ask(new Visit(website, offer.id()), courtesy, end));
            last = offer.id();
        }
        if (last != null) {
            // Once for all of them: what is asked again after a crash was asked lately, and is left alone.
            websites.reached(last);
        }
    }

    private void ask(Visit visit, Courtesy courtesy, long end) {
        boolean again = courtesy.knows(visit.website());
        if (mayGoOn(courtesy, end) && courtesy.admits(visit.website())) {
            if (again) {
                pause();
            }
            websites.note(visit, client.answers(visit.website()));
        }
    }

    private static boolean mayGoOn(Courtesy courtesy, long end) {
        return courtesy.hasRoom() && System.nanoTime() - end < 0;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TWO_OF_ONE_HOST.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted");
        }
    }
}
