using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog;

/// <summary>Reads the statements of one text into a schema.</summary>
internal sealed partial class DeclarationReader(SchemaBuilder schema, SyntaxTree tree, DiagnosticBag diagnostics)
{
    private readonly TypeResolver _types = new(schema.Dialect, schema, diagnostics);
    private readonly ConstraintReader _constraints = new(schema, diagnostics);
    private string? _schemaName;

    public void Read(Statement statement)
    {
        switch (statement)
        {
            case CreateTableStatement table:
                ReadTable(table);
                break;
            case QueryStatement { Query: { Into: { } into } query } source when !into.Parts[into.Parts.Count - 1].IsMissing:
                AddQuery(into, RelationKind.Table, default, query, source, orReplace: true);
                break;
            case CreateSequenceStatement sequence when NameOf(sequence.Name) is { } name:
                schema.Add(new DeclaredValue(name, sequence.Type is { } values ? _types.Resolve(values) : SqlType.BigInt));
                break;
            case DeclareStatement declare:
                ReadVariables(declare);
                break;
            case CreateSynonymStatement synonym:
                ReadSynonym(synonym);
                break;
            case CreateSchemaStatement { Elements.IsEmpty: false } elements:
                ReadElements(elements);
                break;
            case CreateViewStatement view:
                AddQuery(view.Name, RelationKind.View, view.Columns, view.Query, view, view.OrReplace, view.IfNotExists);
                break;
            case CreateTypeStatement { IsNew: true } type:
                ReadNewType(type);
                break;
            case CreateTypeStatement type:
                ReadType(type);
                break;
            case CreateFunctionStatement function when NameOf(function.Name) is { } name:
                ReadFunction(name, function);
                break;
            case SkippedStatement { Dropped.IsEmpty: false } drop:
                ReadDrop(drop);
                break;
            case AlterTableStatement alter:
                ReadAlter(alter);
                break;
            case CommentStatement comment:
                ReadComment(comment);
                break;
        }
    }

    private void ReadTable(CreateTableStatement statement)
    {
        if (statement.Query is { } query)
        {
            var names = new NodeList<Identifier>([.. statement.Columns.Select(column => column.Name)]);
            AddQuery(statement.Name, RelationKind.Table, names, query, statement, statement.OrReplace, statement.IfNotExists);
            return;
        }

        if (NameOf(statement.Name) is not { } name || (!statement.IsType && !MayDeclare(name, statement.Name, statement.OrReplace, statement.IfNotExists)))
        {
            return;
        }

        var table = new TableDeclaration(name, schema.Dialect.NameComparer, tree.Source, statement.Name.Span);
        if (statement.Sources.IsEmpty)
        {
            AddColumns(table, statement.Columns);
        }
        else
        {
            AddColumnsWithSources(table, statement);
        }

        _constraints.Read(table, statement.Constraints);
        if (statement.IsType)
        {
            schema.AddTableType(table);
            return;
        }

        schema.Add(table);
        if (statement.History is { } history && NameOf(history) is { } historyName && schema.Find(historyName) is null)
        {
            // It has the same columns, and no keys ("Temporal table considerations and limitations").
            schema.Add(TableDeclaration.Copy(table, historyName, schema.Dialect.NameComparer, tree.Source, history.Span));
        }
    }

    // A variable of a table's type is a relation, any other holds one value.
    private void ReadVariables(DeclareStatement declare)
    {
        foreach (var variable in declare.Variables)
        {
            if (variable.Type is not { } written)
            {
                continue;
            }

            var name = new RelationName(null, variable.Name.Value);
            if (NameOf(written.Name) is { } typeName && schema.FindTableType(typeName) is { } type)
            {
                schema.Remove(name);
                schema.Add(new TableDeclaration(new Relation(name, RelationKind.Table, type.Columns) { Keys = type.Keys }, schema.Dialect.NameComparer, tree.Source, variable.Span));
            }
            else
            {
                schema.Add(new DeclaredValue(name, _types.Resolve(written)));
            }
        }
    }

    private void AddColumns(TableDeclaration table, NodeList<ColumnDefinition> columns)
    {
        foreach (var column in columns)
        {
            if (!column.Name.IsMissing)
            {
                AddColumn(table, column);
            }
        }

        foreach (var column in columns)
        {
            _constraints.Read(table, column.Constraints);
        }
    }

    // What is not declared here stays unknown until it is used; then its own name is the one that is missing.
    private void ReadSynonym(CreateSynonymStatement statement)
    {
        if (NameOf(statement.Target) is not { } target || schema.Find(target) is null)
        {
            return;
        }

        AddQuery(statement.Name, RelationKind.View, default, SyntaxFactory.SelectAll(statement.Target), statement);
    }

    // Names without a schema are those of the schema that is being created.
    private void ReadElements(CreateSchemaStatement statement)
    {
        var outer = _schemaName;
        _schemaName = Fold(statement.Name.Parts[statement.Name.Parts.Count - 1]);
        foreach (var element in statement.Elements)
        {
            Read(element);
        }

        _schemaName = outer;
    }

    private void AddColumn(TableDeclaration table, ColumnDefinition column)
    {
        var type = column.Type is null ? SqlType.Unknown : _types.Resolve(column.Type);
        var notNull = column.NotNull || column.Identity || column.IsSystemGenerated || (column.Type is { } written && ForbidsNull(written));
        bool? nullable = notNull ? false : column.Generated is null ? true : null;
        var hasDefault = column.Default is not null || column.Generated is not null || column.Identity || column.IsSystemGenerated;
        if (table.TryAdd(Fold(column.Name), type, nullable, hasDefault))
        {
            if (column.Collation is { } collation && Collations.MayEquate(schema.Dialect, collation.Parts[collation.Parts.Count - 1].Value))
            {
                table.Collate(Fold(column.Name));
            }

            if (column is { Type: null, Generated: { } expression })
            {
                table.Compute(Fold(column.Name), expression, tree);
            }
        }
        else if (!column.IfNotExists)
        {
            diagnostics.Report(TypeDiagnostics.DuplicateColumn, column.Name.Span, table.Name, column.Name.Value);
        }
    }

    // PostgreSQL's serial types and domains may forbid null by themselves; a row's version is never null ("CREATE TABLE", nullability rules).
    private bool ForbidsNull(TypeName type)
    {
        var parts = type.Name.Parts.Select(Fold).ToArray();
        return schema.FindUserType(parts) is { NotNull: true }
            || (schema.Dialect.Kind == Dialects.DialectKind.TSql && parts[parts.Length - 1].ToLowerInvariant() is "rowversion" or "timestamp")
            || (schema.Dialect.Kind == Dialects.DialectKind.Postgres
                && parts[parts.Length - 1] is "serial" or "serial2" or "serial4" or "serial8" or "smallserial" or "bigserial");
    }

    private void AddQuery(
        QualifiedName written,
        RelationKind kind,
        NodeList<Identifier> columns,
        Query query,
        Statement statement,
        bool orReplace = false,
        bool ifNotExists = false)
    {
        if (NameOf(written) is { } name && MayDeclare(name, written, orReplace, ifNotExists))
        {
            schema.Add(new QueryDeclaration(name, kind, columns.Select(Fold).ToArray(), query, tree, statement.Span));
        }
    }

    private void ReadType(CreateTypeStatement statement)
    {
        if (NameOf(statement.Name) is not { } name)
        {
            return;
        }

        var type = _types.Resolve(statement.Definition);
        if (type.Kind == SqlTypeKind.Enum)
        {
            type = SqlType.Enum(type.Values, name.Name);
        }

        Add(name, type, statement);
    }

    private void Add(RelationName name, SqlType type, CreateTypeStatement statement)
    {
        if (!schema.TryAdd(new UserType(name, type, statement.NotNull), statement.OrReplace) && !statement.IfNotExists)
        {
            diagnostics.Report(TypeDiagnostics.DuplicateType, statement.Name.Span, name);
        }
    }

    private void ReadFunction(RelationName name, CreateFunctionStatement function)
    {
        if (function.IfNotExists && schema.HasFunction(name))
        {
            return;
        }

        var signature = function.Traits is { } traits ? SignatureOf(name, function, traits) : null;
        if (function.OrReplace)
        {
            schema.RemoveFunctions(name, signature);
        }

        schema.Add(new UserFunction(name, function, tree) { Signature = signature });
        foreach (var overload in function.Overloads)
        {
            schema.Add(new UserFunction(name, overload, tree));
        }
    }

    private void ReadDrop(SkippedStatement drop)
    {
        foreach (var written in drop.Dropped)
        {
            if (NameOf(written) is { } name)
            {
                schema.Remove(name);
                schema.RemoveType(name);
            }
        }
    }

    private void ReadComment(CommentStatement statement)
    {
        switch (statement.Target)
        {
            case CommentTarget.Table or CommentTarget.View when Find(statement.Name, statement.Name.Parts.Count) is { } relation:
                relation.Comment = statement.Comment;
                break;
            case CommentTarget.Column when statement.Name.Parts.Count > 1:
                ReadColumnComment(statement);
                break;
        }
    }

    private void ReadColumnComment(CommentStatement statement)
    {
        var last = statement.Name.Parts.Count - 1;
        if (Find(statement.Name, last) is TableDeclaration table
            && _constraints.Find(table, statement.Name.Parts[last]) is { } ordinal)
        {
            table.SetComment(ordinal, statement.Comment);
        }
    }

    private TableDeclaration? FindTable(QualifiedName written) => Find(written, written.Parts.Count) as TableDeclaration;

    private Declaration? Find(QualifiedName written, int partCount, bool isOptional = false)
    {
        if (NameOf(written, partCount) is not { } name)
        {
            return null;
        }

        if (schema.FindToChange(name, tree, written.Span) is { } found)
        {
            return found;
        }

        if (!isOptional)
        {
            diagnostics.Report(TypeDiagnostics.UnknownDeclaredRelation, written.Span, name, Suggestion.Phrase(name.Name, schema.RelationNames));
        }

        return null;
    }

    private bool MayDeclare(RelationName name, QualifiedName written, bool orReplace, bool ifNotExists)
    {
        if (schema.Find(name) is not { } first)
        {
            return true;
        }

        if (orReplace)
        {
            schema.Remove(name);
            return true;
        }

        if (!ifNotExists)
        {
            diagnostics.Report(TypeDiagnostics.DuplicateRelation, written.Span, name, first.Place);
        }

        return false;
    }

    private RelationName? NameOf(QualifiedName written) => NameOf(written, written.Parts.Count);

    private RelationName? NameOf(QualifiedName written, int partCount)
    {
        var name = RelationNameReader.Read(schema.Dialect, written, partCount);
        return name is { Schema: null } && _schemaName is not null ? name with { Schema = _schemaName } : name;
    }

    private string Fold(Identifier identifier) => schema.Dialect.Fold(identifier.Value ?? "", identifier.Quoted);
}
