// What nearly every file of models/ includes, read by the compiler once. Files still include what they use: in CI each
// header is compiled alone, without this one.
#include <QCoroFuture>
#include <QCoroTask>

#include <QtCore/QtCore>
#include <QtNetwork/QtNetwork>

#include <algorithm>
#include <array>
#include <chrono>
#include <expected>
#include <functional>
#include <memory>
#include <optional>
#include <ranges>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>
