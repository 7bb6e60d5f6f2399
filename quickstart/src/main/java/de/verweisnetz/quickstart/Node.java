package de.verweisnetz.quickstart;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** One whole node: PostgreSQL, Keycloak, and Payara Micro with both applications. */
final class Node {

    private final Launch launch;
    private final Options options;
    private final Steps steps;
    private final DataFolder data;
    private final Children children;
    private final Programs programs;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private volatile @Nullable MailCatcher mails;
    private volatile boolean stopping;

    private Node(Launch launch, Options options, Steps steps, DataFolder data) {
        this.launch = launch;
        this.options = options;
        this.steps = steps;
        this.data = data;
        this.children = new Children(data);
        this.programs = new Programs(launch.programs());
    }

    /** Takes the data folder; nothing runs yet. */
    static Node on(Launch launch, Options options, Steps steps) {
        DataFolder data = DataFolder.open(options.data(), options.reset());
        int orphans = Orphans.end(data);
        if (orphans > 0) {
            steps.done(orphans + " processes of a killed run ended");
        }
        Ports.requireFree(options.port(), "portal and API", "--port");
        Ports.requireFree(options.keycloakPort(), "Keycloak", "--keycloak-port");
        Ports.requireFree(options.mailPort(), "page of mails", "--mail-port");
        if (options.reset()) {
            data.clear();
            steps.done("Data folder emptied");
        }
        data.stamp();
        return new Node(launch, options, steps, data);
    }

    /** Returns when everything answers. */
    void start() {
        children.died()
                .thenAccept(child -> ready.completeExceptionally(new StartFailure(
                        child.name() + " ended with code " + child.process().exitValue() + ". See " + child.log())));
        startAll().thenRun(() -> ready.complete(null));
        try {
            ready.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StartFailure failure ? failure : e;
        }
    }

    private CompletableFuture<Void> startAll() {
        Secrets secrets = Secrets.of(data);
        MailCatcher catcher = MailCatcher.start(options.mailPort());
        mails = catcher;
        PayaraHome payaraHome = new PayaraHome(data, launch.payara());
        PayaraProcess payara = new PayaraProcess(payaraHome, launch, data, secrets, options, catcher.smtpPort());
        KeycloakDistribution distribution = new KeycloakDistribution(launch.keycloak());

        CompletableFuture<PostgresProcess> postgres = new CompletableFuture<>();
        CompletableFuture<Void> database = meanwhile(() -> postgres.complete(startPostgres(secrets)));
        CompletableFuture<Path> keycloakPrograms = new CompletableFuture<>();
        CompletableFuture<Void> keycloak = meanwhile(() -> keycloakPrograms.complete(
                programs.prepared(distribution.name(), folder -> distribution.prepare(folder, children, steps))));
        CompletableFuture<Void> unpacked = meanwhile(() -> payaraHome.prepare(children));

        CompletableFuture<Void> login = after(database, keycloak, () -> {
            new KeycloakProcess(keycloakPrograms.join(), launch.loginTheme(), data, secrets, options)
                    .start(children, postgres.join());
            steps.done("Keycloak: " + options.keycloakUrl());
        });
        CompletableFuture<Void> migrated = after(database, database, () -> {
            migrate(postgres.join(), secrets);
            DemoHistory.requireDemonstration(postgres.join(), options);
        });
        CompletableFuture<Void> applications = after(migrated, unpacked, () -> {
            payara.start(children, postgres.join());
            steps.done("Payara Micro with portal and API");
        });
        return after(login, applications, () -> {
            Seed.load(data, options, steps);
            DemoHistory.load(postgres.join(), children, data, secrets, options, steps);
        });
    }

    private PostgresProcess startPostgres(Secrets secrets) {
        PostgresDistribution distribution = PostgresDistribution.ofThisSystem();
        Path folder = programs.prepared(distribution.name(), distribution::unpack);
        PostgresProcess postgres = new PostgresProcess(folder, data, secrets);
        postgres.start(children);
        if (!data.read("prepared").equals(fingerprint())) {
            Database.prepare(postgres, secrets);
        }
        steps.done("PostgreSQL");
        return postgres;
    }

    /** Skipped when the very same programs did it before: a warm start is to be short. */
    private void migrate(PostgresProcess postgres, Secrets secrets) {
        if (data.read("prepared").equals(fingerprint())) {
            return;
        }
        children.run(Command.of(
                "Migration",
                Jvm.words("de.verweisnetz.platform.migration.MigrationCommand"),
                Database.ownerEnvironment(postgres, secrets)));
        children.run(Command.of(
                "Key file",
                Jvm.words(
                        "de.verweisnetz.platform.keys.KeyFileCommand",
                        data.keys().toString()),
                Map.of()));
        children.run(Command.of(
                "Audit key",
                Jvm.words(
                        "de.verweisnetz.privacy.audit.AuditKeyCommand",
                        data.auditKey().toString()),
                Map.of()));
        DemoData.load(postgres, options.issuer());
        data.write("prepared", fingerprint());
        steps.done("Database migrated");
    }

    private String fingerprint() {
        return launch.fingerprint() + " " + options.issuer();
    }

    private CompletableFuture<Void> meanwhile(Runnable work) {
        return after(CompletableFuture.completedFuture(null), CompletableFuture.completedFuture(null), work);
    }

    private CompletableFuture<Void> after(CompletableFuture<?> one, CompletableFuture<?> other, Runnable work) {
        CompletableFuture<Void> done = one.thenCombine(other, (a, b) -> null).thenRunAsync(work, task -> {
            Thread thread = new Thread(task, "start");
            thread.setDaemon(true);
            thread.start();
        });
        done.whenComplete((nothing, failure) -> {
            if (failure != null) {
                ready.completeExceptionally(failure instanceof CompletionException e ? e.getCause() : failure);
            }
        });
        return done;
    }

    /** Waits until a child ends on its own, which a node does not survive. */
    StartFailure untilAChildDies() {
        Child child = children.died().join();
        return new StartFailure(
                child.name() + " ended with code " + child.process().exitValue() + ". See " + child.log());
    }

    /** A moment later than asked: on Ctrl-C the terminal ends the children before it is our turn. */
    boolean isStopping() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return stopping;
    }

    void stop() {
        stopping = true;
        children.stop();
        MailCatcher catcher = mails;
        if (catcher != null) {
            catcher.stop();
        }
        data.close();
    }
}
