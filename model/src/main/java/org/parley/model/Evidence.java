package org.parley.model;

/**
 * What a claim rests on: enough to check it years later, even if the dossier is gone.
 *
 * @param document id of the document in its dossier
 * @param sha256   of the document's original bytes, in lower-case hex
 * @param passage  the words cited
 */
public record Evidence(String document, String sha256, Passage passage) {}
