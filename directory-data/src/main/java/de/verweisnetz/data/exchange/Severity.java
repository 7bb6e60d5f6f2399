package de.verweisnetz.data.exchange;

/** Whether a finding keeps a record out of the directory or only deserves a look. */
public enum Severity {
    ERROR,
    WARNING
}
