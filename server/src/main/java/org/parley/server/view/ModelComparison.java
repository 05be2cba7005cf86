package org.parley.server.view;

import org.parley.usecases.models.page.ModelView;

/** Two models side by side, each marked with what does not hold in the other, and what differs between them. */
public record ModelComparison(ModelView base, ModelView trial, ModelView.WhatIf difference) {}
