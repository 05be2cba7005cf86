package org.parley.formats.mail;

import java.util.List;
import org.parley.formats.archive.Part;
import org.parley.model.Document;

/**
 * A mail that was read.
 *
 * @param document    its own text
 * @param attachments files that came with it, images and the like left out
 */
public record Mail(Document document, List<Part> attachments) {

    public Mail {
        attachments = List.copyOf(attachments);
    }
}
