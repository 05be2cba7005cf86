package org.parley.server.view;

/** A model that comes with the program. Cites samples: it rests on the sample reports. */
public record ModelExample(String id, String name, String about, boolean citesSamples) {}
