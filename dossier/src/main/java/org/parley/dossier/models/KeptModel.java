package org.parley.dossier.models;

import java.time.Instant;

/**
 * A model as a list shows it.
 *
 * @param versions how many there are; the newest has this number
 * @param keptAt   when the newest was kept
 * @param keeper   label of who kept it
 */
public record KeptModel(String name, int versions, Instant keptAt, String keeper) {}
