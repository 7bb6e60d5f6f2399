package de.verweisnetz.portal.map;

/** A square picture of a tile server and where it lies in ours. */
public record Tile(String address, int x, int y, int width, int height) {}
