package de.verweisnetz.benchmark.directory;

import java.util.List;

/**
 * One kind of request in many variations.
 *
 * @param paths behind the node's address
 */
record Workload(String name, List<String> paths) {}
