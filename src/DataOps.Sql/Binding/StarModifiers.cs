using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Binding;

/// <summary>A column that a star stands for.</summary>
internal sealed class StarColumn(string name, string table, BoundExpression value)
{
    public string Name { get; } = name;

    public string Table { get; } = table;

    public BoundExpression Value { get; } = value;
}

/// <summary>What stands behind a star: columns left out, replaced, renamed, or chosen by a pattern.</summary>
internal sealed class StarModifiers
{
    private readonly StarExpression? _star;

    public StarModifiers(StarExpression? star) => _star = star;

    public static StarModifiers None { get; } = new(null);

    /// <summary>Whether a column is left out of one table only (<c>exclude (t.c)</c>).</summary>
    public bool ExcludesTables
    {
        get
        {
            foreach (var excluded in _star?.Exclude ?? default)
            {
                if (excluded.Parts.Count > 1)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether it leaves out a column of a table by both names.</summary>
    public bool ExcludesOf(string table, string column, StringComparer names, Binder binder)
    {
        foreach (var excluded in _star?.Exclude ?? default)
        {
            if (excluded.Parts is { Count: > 1 } parts
                && names.Equals(binder.FoldName(parts[parts.Count - 1]), column)
                && names.Equals(binder.FoldName(parts[parts.Count - 2]), table))
            {
                return true;
            }
        }

        return false;
    }

    public bool Excludes(StarColumn column, StringComparer names, Binder binder)
    {
        if (_star is null)
        {
            return false;
        }

        foreach (var excluded in _star.Exclude)
        {
            if (Means(excluded, column, names, binder))
            {
                return true;
            }
        }

        return _star.Like is { } like && !NamePattern.Matches(like, column.Name);
    }

    public Expression? Replacement(StarColumn column, StringComparer names)
    {
        if (_star is not null)
        {
            foreach (var replacement in _star.Replace)
            {
                if (names.Equals(replacement.Name.Value, column.Name))
                {
                    return replacement.Value;
                }
            }
        }

        return null;
    }

    public string? NewName(StarColumn column, StringComparer names, Binder binder)
    {
        if (_star is not null)
        {
            foreach (var rename in _star.Rename)
            {
                if (Means(rename.Name, column, names, binder))
                {
                    return binder.FoldName(rename.NewName);
                }
            }

            foreach (var replacement in _star.Replace)
            {
                if (names.Equals(replacement.Name.Value, column.Name))
                {
                    return binder.FoldName(replacement.Name);
                }
            }
        }

        return null;
    }

    /// <summary>Reports names that none of the columns has.</summary>
    public void Check(List<StarColumn> columns, Binder binder, bool isOpen)
    {
        if (_star is null || isOpen)
        {
            return;
        }

        foreach (var excluded in _star.Exclude)
        {
            binder.CheckStarName(excluded, columns);
        }

        // What is renamed and is not there is none of the engine's concern.
        foreach (var replacement in _star.Replace)
        {
            binder.CheckStarName(new QualifiedName(replacement.Name.Span, new NodeList<Identifier>([replacement.Name])), columns);
        }
    }

    public static bool Means(QualifiedName name, StarColumn column, StringComparer names, Binder binder)
    {
        var parts = name.Parts;
        return names.Equals(binder.FoldName(parts[parts.Count - 1]), column.Name)
            && (parts.Count == 1 || names.Equals(binder.FoldName(parts[parts.Count - 2]), column.Table));
    }
}

/// <summary>The parts of the binder that stars need.</summary>
internal sealed partial class Binder
{
    internal string FoldName(Identifier name) => Fold(name);

    internal void CheckStarName(QualifiedName name, List<StarColumn> columns)
    {
        foreach (var column in columns)
        {
            if (StarModifiers.Means(name, column, _names, this))
            {
                return;
            }
        }

        var last = Fold(name.Parts[name.Parts.Count - 1]);
        if (name.Parts.Count > 1 && _scope.Sources.Exists(source => Qualifies(source, name.Parts, name.Parts.Count - 1) && source.Find(last, _names) >= 0))
        {
            return;
        }

        Report(BindingDiagnostics.UnknownColumn, name.Span, Text(name), "", Suggestion.Phrase(last, columns.Select(column => column.Name)));
    }
}
