package de.verweisnetz.contract;

import java.util.Set;

/** One operation: method, path template and its query parameters. */
record Route(String method, String path, Set<String> parameters) implements Comparable<Route> {
    @Override
    public int compareTo(Route other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return method + " " + path + " " + new java.util.TreeSet<>(parameters);
    }
}
