package de.verweisnetz.reporting;

/** What can wait for somebody, in the order in which it is looked after. */
public enum WaitingFor {
    /** Received, and the answer is late. */
    ANSWERS_OVERDUE,
    /** Received, and the answer is due by the end of this day; late ones too. */
    ANSWERS_DUE_TODAY,
    /** Received, and nobody has taken note. */
    RECEIVED_NEW,
    /** Accepted: appointments and arrivals to be recorded. */
    ARRIVALS,
    /** In counselling: outcomes to be reported. */
    OUTCOMES,
    /** What a sender's team should look after. */
    TASKS,
    /** Centres have asked something. */
    QUESTIONS,
    /** Prepared, and the client has not agreed yet. */
    DRAFTS,
    /** Of what was sent, it became known this week how it ended: nothing to do, but what it was for. */
    RESULTS_TOLD,
    /** Organisations that owe an answer. */
    OWED_ANSWERS,
    CHECKS,
    SUGGESTIONS,
    DUPLICATES,
    IMPORTS_RUNNING,
    /** Requests of clients that are late. */
    RIGHTS_OVERDUE,
    CODE_ALARMS
}
