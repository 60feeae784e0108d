#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace raydeck::ui {

/// What a node has to do with the pods of a cluster that is being planned, in sentences without a full stop.
/// Thread: any.
class NodeText final {
    Q_DECLARE_TR_FUNCTIONS(raydeck::ui::NodeText)
public:
    /// A pod of this cluster on a node.
    struct Pod {
        enum class Of { Head, Worker, OtherGroup };
        Of of = Of::Worker;
        qint64 number = 0;  ///< of the worker, from 1
        QString group = {}; ///< of OtherGroup
        int groupNumber = 0;

        bool operator==(const Pod &) const = default;
    };
    /// "head and worker 1", "workers 2 and 3", "head, workers 2 to 5 and 1 of group prep".
    [[nodiscard]] static QString pods(const QList<Pod> &pods);
    /// In a cell of the picture: H, W1; of another group its number and the pod's: 2.1.
    [[nodiscard]] static QString letters(const Pod &pod);

    [[nodiscard]] static QString fullAfter(const QList<Pod> &pods);
    [[nodiscard]] static QString left(const QList<Pod> &pods, const QString &amountLeft);
    /// `needs`: the bare number or amount that the next pod needs.
    [[nodiscard]] static QString leftButNeeds(const QList<Pod> &pods, const QString &amountLeft, const Pod &next,
                                              const QString &needs);
    [[nodiscard]] static QString freeButNeeds(const QString &amountFree, const Pod &next, const QString &needs);
    [[nodiscard]] static QString notNeeded(const QString &amountFree);

private:
    [[nodiscard]] static QString capitalized(const QString &text);
    [[nodiscard]] static QString name(const Pod &pod);
    [[nodiscard]] static QStringList parts(const QList<Pod> &pods);
};

} // namespace raydeck::ui
