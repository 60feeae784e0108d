// What nearly every file of ui/ includes; see core.h.
#include "core.h"

#include <QtGui/QtGui>
#include <QtWidgets/QtWidgets>
