package de.verweisnetz.seeded.client;

import jakarta.servlet.http.HttpSession;

/** Would set a cookie on a client's page. */
public record RemembersClients(HttpSession session) {}
