#pragma once

#include <ui/text/progresstext.h>

#include <QAbstractTableModel>
#include <QList>

namespace raydeck::ui {

/// What happened to a cluster while it was made, the newest first. Owner: its page. Thread: UI.
class HappeningModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Time, Who, What, ColumnCount };
    enum Role { IconRole = Qt::UserRole };

    struct Row {
        QByteArray key = {}; ///< the event's uid
        qint64 seconds = 0;  ///< since 1970
        ProgressText::Happening words = {};
    };
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<Row> &rows);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Row> m_rows;
};

} // namespace raydeck::ui
