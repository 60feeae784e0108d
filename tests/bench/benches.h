#pragma once

#include <QString>

namespace raydeck::bench {

// Each prints its figures and returns false if one misses its bar.
bool benchStart();   ///< process start → first frame, on an empty kubeconfig
bool benchCreate();  ///< a click on Create → the row in the table
bool benchLatency(); ///< a change at the server → painted, at 100 changes a second
bool benchLoad();    ///< 10,000 pods: against curl and kubectl
bool benchWizard();  ///< the fit answer at 1,000 nodes, 20,000 pods and 10 groups, and the window of such a cluster
bool benchEditor();  ///< opening, typing, validation and the diff, and the schemas
bool benchSchema();  ///< the server's schemas: their index, validation and completion of 2,000 lines
bool benchWizardWindow(); ///< the wizard opens, its pages change, an answer is painted

/// What a child process of its own measures, for clean figures of memory.
int loadChild();

/// A RayCluster whose pods are only labelled so: made while the operator is stopped.
void makeBenchCluster(const QString &name);

} // namespace raydeck::bench
