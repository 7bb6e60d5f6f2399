package de.verweisnetz.e2e;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A server that dies amid its work: what had begun is done once after the next start, and nothing is forgotten. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodeSurvivesKillsIT {
    private static KilledNode node;

    @BeforeAll
    static void start() {
        node = new KilledNode();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    @Order(1)
    void each_mail_is_sent_and_only_the_one_that_was_not_noted_comes_twice_under_the_same_id() throws Exception {
        KilledMails.tell(node);
    }

    @Test
    @Order(2)
    void what_was_not_released_is_known_once_afterwards_and_can_still_be_undone() throws Exception {
        KilledStep.tell(node);
    }

    /** At the end: it lets months pass, after which no offer of the made-up directory takes a referral. */
    @Test
    @Order(3)
    void what_the_clocks_had_begun_they_finish_once() throws Exception {
        KilledClocks.tell(node);
    }
}
