#include <ui/text/modelfilestext.h>

#include <ui/text/amounttext.h>
#include <ui/text/errortext.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

qsizetype countOf(const ray::FileVerification &verification, bool (*wanted)(const ray::ComparedFile &))
{
    return std::ranges::count_if(verification.files(), wanted);
}

/// Members all of whose files could be read.
qsizetype readMembers(const ray::FileVerification &verification)
{
    return std::ranges::count_if(verification.compared(), [&](qsizetype member) {
        return verification.member(member).problem == ray::FileMember::Problem::None;
    });
}

} // namespace

ModelFilesText::Verdict ModelFilesText::verdictOf(const ray::FileVerification &verification)
{
    if (!verification.isFinished())
        return Verdict::Reading;
    if (verification.compared().isEmpty())
        return Verdict::NobodyAsked;
    if (countOf(verification, [](const ray::ComparedFile &file) { return !file.isSame(); }) > 0)
        return Verdict::Differs;
    const qsizetype read = readMembers(verification);
    if (read == 0 && verification.compared().size() == verification.memberCount())
        return Verdict::NoPath;
    if (read < verification.memberCount())
        return Verdict::Incomplete;
    if (verification.files().isEmpty())
        return Verdict::NoFiles;
    return verification.memberCount() == 1 ? Verdict::Alone : Verdict::Same;
}

QString ModelFilesText::summary(const ray::FileVerification &verification)
{
    const int files = pluralOf(verification.files().size());
    const int members = pluralOf(verification.compared().size());
    switch (verdictOf(verification)) {
    case Verdict::Reading: {
        qsizetype done = 0;
        for (qsizetype member = 0; member < verification.memberCount(); ++member)
            done += verification.member(member).state >= ray::FileMember::State::Done ? 1 : 0;
        //: %1 of %2 members have answered
        return tr("Reading files: %1 of %2 members are done").arg(done).arg(verification.memberCount());
    }
    case Verdict::NobodyAsked: return tr("No member could be asked");
    case Verdict::NoPath: return tr("The path exists on no member");
    case Verdict::NoFiles: return tr("There are no files below this path");
    case Verdict::Alone:
        return tr("There is only one member: its %n files have nothing to differ from", nullptr, files);
    case Verdict::Same:
        //: %1: number of members
        return tr("All %1 members have the same %n files", nullptr, files).arg(members);
    case Verdict::Incomplete:
        return tr("Only %1 of %2 members could be read; no difference was found")
            .arg(readMembers(verification))
            .arg(verification.memberCount());
    case Verdict::Differs:
        return tr("%n files are not the same on all members", nullptr,
                  pluralOf(countOf(verification, [](const ray::ComparedFile &file) { return !file.isSame(); })));
    }
    Q_UNREACHABLE_RETURN({});
}

QString ModelFilesText::advice(const ray::FileVerification &verification)
{
    switch (verdictOf(verification)) {
    case Verdict::Reading: return tr("Every file is read on every member: large models take minutes.");
    case Verdict::NobodyAsked:
    case Verdict::Incomplete: return tr("The list of members says what stood in the way of each.");
    case Verdict::NoPath: return tr("Mounts of the Ray container are in the list of the path field.");
    case Verdict::NoFiles: return tr("The folder is there on every member, and empty.");
    case Verdict::Alone: return {};
    case Verdict::Same: return tr("Names, sizes and SHA-256 are equal.");
    case Verdict::Differs: {
        const qsizetype missing =
            countOf(verification, [](const ray::ComparedFile &file) { return !file.lacking.isEmpty(); });
        const qsizetype different =
            countOf(verification, [](const ray::ComparedFile &file) { return !file.differing.isEmpty(); });
        const qsizetype unreadable =
            countOf(verification, [](const ray::ComparedFile &file) { return !file.unreadable.isEmpty(); });
        QStringList parts;
        if (missing > 0)
            parts.append(tr("%n files are missing on some members.", nullptr, pluralOf(missing)));
        if (different > 0)
            parts.append(tr("%n files have another content on some members.", nullptr, pluralOf(different)));
        if (unreadable > 0)
            parts.append(tr("%n files cannot be read on some members.", nullptr, pluralOf(unreadable)));
        parts.append(tr("A model that is started now can fail on these members."));
        return parts.join(u' ');
    }
    }
    Q_UNREACHABLE_RETURN({});
}

QString ModelFilesText::state(const ray::FileMember &member)
{
    using State = ray::FileMember::State;
    using Problem = ray::FileMember::Problem;
    const int files = pluralOf(member.listing.files().size());
    switch (member.state) {
    case State::Waiting: return tr("Waiting");
    case State::Listing: return tr("Looking for files: %n so far", nullptr, files);
    case State::Hashing:
        //: %n: all files of a member; %1: those that were read; %2, %3: amounts such as 3 GiB
        return tr("%1 of %n files, %2 of %3", nullptr, files)
            .arg(QString::number(member.listing.hashedFiles()), AmountText::memory(member.listing.hashedBytes()),
                 AmountText::memory(member.listing.bytes()));
    case State::Done:
        if (member.problem == Problem::Partial)
            return tr("Not all could be read: %1").arg(member.what.section(u'\n', 0, 0));
        return tr("%n files, %1", nullptr, files).arg(AmountText::memory(member.listing.bytes()));
    case State::Failed: break;
    }
    switch (member.problem) {
    case Problem::PathMissing: return tr("The path does not exist");
    case Problem::ToolMissing: return tr("The image has no \"%1\"").arg(member.what);
    case Problem::NotAllowed: return tr("The folder may not be read");
    case Problem::NotRunning: return tr("The pod does not run");
    case Problem::Request:
        //: %1: a few words such as "Not allowed"; %2: the server's sentence
        return member.error->message.isEmpty()
            ? ErrorText::title(*member.error)
            : tr("%1: %2").arg(ErrorText::title(*member.error), member.error->message);
    case Problem::None:
    case Problem::Partial: break;
    }
    return {};
}

} // namespace raydeck::ui
