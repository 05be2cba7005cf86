package org.parley.cli;

import org.parley.model.Coder;

/** Who sits at the keyboard, as the operating system knows them. */
public final class Person {

    private Person() {}

    public static Coder.Person atTheKeyboard() {
        String name = System.getProperty("user.name", "");
        return new Coder.Person(name.isBlank() || name.startsWith("machine:") ? "analyst" : name);
    }
}
