using DataOps.Sql.Catalog;
using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>The tables of a from clause.</summary>
internal sealed partial class Binder
{
    private BoundTable? BindFrom(SelectBody syntax, Scope scope)
    {
        _clause = Clause.From;
        BoundTable? from = null;
        foreach (var item in syntax.From)
        {
            var table = BindTable(item, scope);
            from = from is null ? table : new BoundJoin(from, table, JoinKind.Comma, asOf: false, on: null);
        }

        if (LostTables(syntax))
        {
            from = Unknown("", null, scope);
        }

        return from;
    }

    private BoundTable BindTable(TableExpression syntax, Scope scope)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (syntax)
        {
            case NamedTable named:
                return BindNamed(named, scope);
            case DerivedTable derived:
                return BindDerived(derived, scope);
            case JoinTable join:
                return BindJoin(join, scope);
            case FunctionTable function:
                return _isPostgres ? BindPostgresFunctions(function, scope) : BindFunctionTable(function, scope);
            case DocumentTable document:
                return BindDocumentTable(document, scope);
            case PivotTable pivot:
                return BindPivot(pivot, scope);
            case UnpivotTable unpivot:
                return BindUnpivot(unpivot, scope);
            case RowsetTable rowset:
                return BindRowset(rowset, scope);
            default:
                return Unknown("", null, scope);
        }
    }

    private BoundTable BindNamed(NamedTable syntax, Scope scope)
    {
        var name = syntax.Name;
        if (name.Parts.Count == 1 && FindCommonTable(Fold(name.Parts[0])) is { } common)
        {
            return BindCommonReference(syntax, common, scope);
        }

        // Within its own query, `recurring.t` is all that a common table with a key holds so far.
        if (name.Parts.Count == 2 && _names.Equals(name.Parts[0].Value, "recurring")
            && FindCommonTable(Fold(name.Parts[1])) is { IsRecursive: true } recurring)
        {
            return BindCommonReference(syntax, recurring, scope);
        }

        var parts = Fold(name);
        if (_isPostgres && PostgresRelations.Find(parts) is { } system)
        {
            return BindRelation(syntax, system, parts, scope);
        }

        if ((_catalog.Find(parts) ?? SystemRelations.Find(_dialect, parts)) is { } relation)
        {
            return BindRelation(syntax, syntax.SystemTime is { } time ? VersionsOf(relation, time) : relation, parts, scope);
        }

        if (!name.Parts[0].IsMissing)
        {
            ReportUnknownRelation(name, parts);
        }

        return Unknown(parts[parts.Length - 1], syntax.Alias, scope, syntax.Span);
    }

    private BoundCommonTableReference BindCommonReference(NamedTable syntax, BoundCommonTable common, Scope scope)
    {
        common.IsUsed = true;
        var names = Named(common.Names, syntax.Alias, common.Name, common.IsOpen);
        var first = Reserve(names.Length);
        var alias = syntax.Alias is { } given ? Fold(given.Name) : common.Name;
        var source = new TableSource(alias, first, names, common.Types) { IsOpen = common.IsOpen };
        AddSource(source, syntax, scope);
        return new BoundCommonTableReference(first, common) { Sample = BindSample(syntax.Sample), Named = source, Span = syntax.Span };
    }

    private BoundRelation BindRelation(NamedTable syntax, Relation relation, string[] parts, Scope scope)
    {
        ComparesByCollation |= relation.HasCollatedText;
        var types = relation.ColumnTypes;
        var names = Named(relation.ColumnNames, syntax.Alias, relation.Name.Name, relation.IsBroken);
        var first = Reserve(names.Length);
        var source = new TableSource(syntax.Alias is { } alias ? Fold(alias.Name) : parts[parts.Length - 1], first, names, types)
        {
            IsOpen = relation.IsBroken,
            Relation = syntax.Alias is null ? relation : null,
            AliasOf = syntax.Alias is null ? null : relation.Name.Name,
            RowType = _isPostgres ? RowTypes.Of(relation) : null,
            HasSystemColumns = _dialect.Kind != DialectKind.TSql && relation.Kind == RelationKind.Table,
        };
        AddSource(source, syntax, scope);
        return new BoundRelation(first, relation)
        {
            Sample = BindSample(syntax.Sample),
            Named = source,
            Span = syntax.Span,
            Hints = syntax.Hints.IsEmpty ? null : string.Join(",", syntax.Hints.Select(hint => _source.ToString(hint.Span))),
        };
    }

    private void ReportUnknownRelation(QualifiedName name, string[] parts)
    {
        if (IsFile(name) || IsSystem(parts))
        {
            Report(BindingDiagnostics.UnknownColumns, name.Span, $"'{Text(name)}'");
            return;
        }

        Report(BindingDiagnostics.UnknownRelation, name.Span, Text(name), RelationPhrase(parts));
    }

    // DuckDB reads a file that stands where a table may: 'data/*.parquet'.
    private bool IsFile(QualifiedName name) =>
        _dialect.Kind == DialectKind.DuckDb
        && name.Parts is { Count: 1 } parts
        && parts[0].Quoted
        && parts[0].Value.IndexOfAny(['.', '/', '*']) >= 0;

    private bool IsSystem(string[] parts)
    {
        var schema = parts.Length > 1 ? parts[parts.Length - 2] : "";
        return _names.Equals(schema, "information_schema")
            || (_dialect.Kind == DialectKind.TSql ? _names.Equals(schema, "sys") : _names.Equals(schema, "pg_catalog"));
    }

    private BoundUnknownTable Unknown(string name, TableAlias? alias, Scope scope, Text.TextSpan span = default)
    {
        var names = alias is null ? [] : alias.Columns.Select(Fold).ToArray();
        var types = new SqlType[names.Length];
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = SqlType.Unknown;
        }

        ReadsOpenTables = true;
        var first = Reserve(names.Length);
        scope.Sources.Add(new TableSource(alias is null ? name : Fold(alias.Name), first, names, types) { IsOpen = true });
        return new BoundUnknownTable(first, name) { Span = span };
    }

    private BoundDerivedTable BindDerived(DerivedTable syntax, Scope scope)
    {
        // DuckDB needs no word for a query that refers to the tables before it.
        var isLateral = syntax.Lateral || _isApplied || _dialect.Kind == DialectKind.DuckDb;
        _isApplied = false;
        var uses = scope.InnerUses;
        CheckInnerOrder(syntax.Query, "a table in from");
        var query = BindQuery(syntax.Query, new Scope(isLateral ? scope : scope.Parent));
        _clause = Clause.From;
        var own = syntax.Query.Body is ValuesBody ? "valueslist" : "unnamed_subquery";
        var alias = syntax.Alias is { } given ? Fold(given.Name) : own;
        var given2 = syntax.Alias?.Columns ?? default;
        var names = UniqueNames(NamesOf(query.Columns), given2, alias, syntax.Span, query.IsOpen);
        var first = Reserve(names.Length);
        var source = new TableSource(alias, first, names, TypesOf(query.Columns)) { IsOpen = query.IsOpen };
        AddSource(source, syntax, scope);
        return new BoundDerivedTable(first, query)
        {
            Sample = BindSample(syntax.Sample),
            IsLateral = scope.InnerUses > uses,
            Named = source,
            Span = syntax.Span,
        };
    }

    // The names an alias gives to the first columns.
    private string[] Named(string[] names, TableAlias? alias, string table, bool isOpen)
    {
        if (alias is null || alias.Columns.IsEmpty)
        {
            return names;
        }

        if (alias.Columns.Count > names.Length && !isOpen && !IsDamaged(alias.Span))
        {
            Report(BindingDiagnostics.TooManyNames, alias.Span, table, names.Length, alias.Columns.Count);
        }

        var renamed = (string[])names.Clone();
        for (var i = 0; i < alias.Columns.Count && i < renamed.Length; i++)
        {
            renamed[i] = Fold(alias.Columns[i]);
        }

        return renamed;
    }

    private void AddSource(TableSource source, SyntaxNode syntax, Scope scope)
    {
        foreach (var other in scope.Sources)
        {
            if (_names.Equals(other.Name, source.Name) && IsSame(other, source) && !IsUnnamed(source))
            {
                Report(BindingDiagnostics.DuplicateAlias, syntax.Span, source.Name);
                break;
            }
        }

        ReadsOpenTables |= source.IsOpen;
        scope.Sources.Add(source);
    }

    // `a.t` and `b.t` may stand side by side, told apart by their schemas.
    private static bool IsSame(TableSource left, TableSource right) =>
        left.Relation is null || right.Relation is null || ReferenceEquals(left.Relation, right.Relation);

    private static bool IsUnnamed(TableSource source) => source.Name is "" or "unnamed_subquery" or "valueslist" || source.IsHidden;
}
