using DataOps.Projects.Diagnostics;
using DataOps.Projects.Linking;
using DataOps.Projects.Settings;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;

namespace DataOps.Projects.Checks;

/// <summary>Holds the columns that settings name against those that the relation has.</summary>
internal sealed class SettingColumns(BoundNode node, Dialect dialect, List<Diagnostic> diagnostics)
{
    /// <summary>Whether all columns exist; reports those that do not. Says nothing of a relation whose columns are not known.</summary>
    public bool Require(IEnumerable<Located<string>> columns, ProjectFile? namedIn = null)
    {
        if (node.Relation.IsBroken)
        {
            return false;
        }

        if (!columns.Any())
        {
            return true;
        }

        var names = node.Relation.Columns.Select(column => column.Name).ToList();
        var missing = columns.Where(column => !names.Contains(column.Value, dialect.NameComparer)).ToList();
        foreach (var column in missing)
        {
            diagnostics.Add(new Diagnostic(
                ProjectDiagnostics.UnknownSettingColumn,
                (namedIn ?? node.Declaration.SettingsFile).Item.Text,
                column.Span,
                node.Declaration.Name,
                column.Value,
                Suggestion.Phrase(column.Value, names)));
        }

        return missing.Count == 0;
    }
}
