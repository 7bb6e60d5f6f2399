package de.verweisnetz.quickstart;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** A year of made-up referrals among the people of the demonstration, so that lists and figures can be looked at. */
final class DemoHistory {
    private static final String COMMAND = "de.verweisnetz.referral.histories.LoadHistoriesCommand";
    private static final String COUNT = "300";
    private static final int OTHERS_ARE_THERE = 3;
    private static final String PERIOD = "P1Y";

    // Two more projects that send: a network is no network with one.
    private static final String PROJECTS = "2";
    private static final String CENTRES = "0";

    // The demonstration's own ids, and those of organisations that histories invent.
    private static final String OTHERS =
            "SELECT EXISTS (SELECT FROM identity.participant WHERE id::text !~ '^1[abc]000000-0000-4000-8000-')";
    private static final String REFUSED = "--demo-history is for demonstrations: this node holds %s of its own."
            + " Leave it out, or choose another folder with --data.";

    private DemoHistory() {}

    static void load(
            PostgresProcess postgres,
            Children children,
            DataFolder data,
            Secrets secrets,
            Options options,
            Steps steps) {
        if (!options.demoHistory()) {
            return;
        }
        Map<String, String> environment = new HashMap<>(Database.ownerEnvironment(postgres, secrets));
        environment.put("VERWEISNETZ_KEYS_FILE", data.keys().toString());
        environment.put("VERWEISNETZ_NODE_CODE", PayaraProcess.NODE_CODE);
        children.run(
                Command.of("Demo history", Jvm.words(COMMAND, COUNT, PERIOD, PROJECTS, CENTRES), environment),
                DemoHistory::failure);
        steps.done("Demo history loaded");
    }

    private static String failure(Child child) {
        return child.process().exitValue() == OTHERS_ARE_THERE
                ? REFUSED.formatted("referrals")
                : "The demo history was not loaded. See " + child.log();
    }

    /** Refuses a history beside organisations of others, before anything else is started. */
    static void requireDemonstration(PostgresProcess postgres, Options options) {
        if (!options.demoHistory()) {
            return;
        }
        try (Connection connection = postgres.connect("verweisnetz_owner", "database.owner", "verweisnetz");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(OTHERS)) {
            rows.next();
            if (rows.getBoolean(1)) {
                throw new StartFailure(REFUSED.formatted("organisations"));
            }
        } catch (SQLException e) {
            throw new StartFailure("Cannot look for organisations: " + e.getMessage(), e);
        }
    }
}
