package de.verweisnetz.architecture.seeded.stranger;

import com.sun.net.httpserver.HttpServer;

/** A module nobody planned, bound to one runtime. */
record NotOnTheMap(HttpServer server) {}
