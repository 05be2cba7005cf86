package org.parley.usecases.read;

import org.parley.dossier.Dossier;

final class Upkeep {
    Upkeep(Dossier dossier) {}
    void refresh() {}
}
