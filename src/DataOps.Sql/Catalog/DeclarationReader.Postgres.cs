using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog;

/// <summary>PostgreSQL's own declarations: types of their own, tables that take over columns, signatures of functions.</summary>
internal sealed partial class DeclarationReader
{
    private void ReadNewType(CreateTypeStatement statement)
    {
        if (NameOf(statement.Name) is not { } name)
        {
            return;
        }

        var shown = RowTypes.Shown(name);
        var definition = statement.Definition;
        if (ReferenceEquals(definition.Name, statement.Name))
        {
            // A base type may be announced before it is defined.
            schema.TryAdd(new UserType(name, SqlType.Named(shown), NotNull: false));
            return;
        }

        if (definition.Members.Count == 1 && definition.Name.Parts[0].Value == "range")
        {
            AddRange(statement, name, _types.Resolve(definition.Members[0].Type));
            return;
        }

        var type = _types.Resolve(definition);
        if (!type.IsUnknown)
        {
            type = type.As(shown);
        }

        Add(name, type, statement);
    }

    // A range comes with its multirange and with functions that make both (documentation, CREATE TYPE).
    private void AddRange(CreateTypeStatement statement, RelationName name, SqlType subtype)
    {
        if (subtype.IsUnknown)
        {
            Add(name, subtype, statement);
            return;
        }

        var range = SqlType.RangeOver(subtype, RowTypes.Shown(name));
        var multirangeName = statement.MultirangeName is { } given && NameOf(given) is { } own
            ? own
            : name with { Name = PostgresTypes.MultirangeName(name.Name) };
        var multirange = SqlType.RangeOver(range, RowTypes.Shown(multirangeName));
        Add(name, range, statement);
        schema.TryAdd(new UserType(multirangeName, multirange, NotNull: false));
        AddMaker(statement, name, range, [subtype, subtype], null);
        AddMaker(statement, name, range, [subtype, subtype, SqlType.Text], null);
        AddMaker(statement, multirangeName, multirange, [], null);
        AddMaker(statement, multirangeName, multirange, [range], null);
        AddMaker(statement, multirangeName, multirange, [], range);
    }

    private void AddMaker(CreateTypeStatement statement, RelationName name, SqlType result, SqlType[] parameters, SqlType? variadic)
    {
        var definition = new CreateFunctionStatement(statement.Span, statement.Name, default, returns: null, body: null, query: null)
        {
            Traits = new FunctionTraits(statement.Span),
        };
        schema.Add(new UserFunction(name, definition, tree)
        {
            Signature = new FunctionOverload
            {
                Name = name.Name,
                Kind = FunctionKind.Scalar,
                Parameters = [.. parameters.Select((type, place) => new FunctionParameter("col" + place, type))],
                Variadic = variadic,
                ReturnType = result,
                Dialect = Dialect.Postgres,
            },
        });
    }

    private FunctionOverload SignatureOf(RelationName name, CreateFunctionStatement function, FunctionTraits traits)
    {
        var parameters = new List<FunctionParameter>();
        var outputs = new List<SqlField>();
        SqlType? variadic = null;
        for (var i = 0; i < function.Parameters.Count; i++)
        {
            var parameter = function.Parameters[i];
            var type = parameter.Type is null ? SqlType.Unknown : _types.Resolve(parameter.Type);
            var given = parameter.Name.IsMissing ? "" : Fold(parameter.Name);
            if (parameter.Mode is ParameterMode.In or ParameterMode.InOut)
            {
                parameters.Add(new FunctionParameter(given.Length == 0 ? "col" + i : given, type, parameter.Default is not null));
            }
            else if (parameter.Mode == ParameterMode.Variadic)
            {
                variadic = ElementOf(type);
            }

            if (parameter.Mode is ParameterMode.Out or ParameterMode.InOut or ParameterMode.Table)
            {
                outputs.Add(new SqlField(given.Length == 0 ? "column" + (outputs.Count + 1) : given, type));
            }
        }

        var result = outputs.Count > 0 ? SqlType.Struct(outputs) : function.Returns is { } returns ? _types.Resolve(returns) : SqlType.Unknown;
        if (traits.Implementation is { } implementation)
        {
            result = ResultOf(implementation, traits.IsAggregate ? [result] : [.. parameters.Select(parameter => parameter.Type)]) ?? result;
        }

        return new FunctionOverload
        {
            Name = name.Name,
            Kind = traits.IsAggregate ? FunctionKind.Aggregate
                : traits.IsWindow ? FunctionKind.Window
                : traits.ReturnsSet ? FunctionKind.Table
                : FunctionKind.Scalar,
            Parameters = parameters,
            Variadic = variadic,
            ReturnType = result,
            Stability = traits.Volatility switch
            {
                "immutable" => FunctionStability.Consistent,
                "stable" => FunctionStability.ConsistentWithinQuery,
                _ => FunctionStability.Volatile,
            },
            Nulls = traits.IsStrict ? NullBehavior.NullOnNull : NullBehavior.Unknown,
            Dialect = Dialect.Postgres,
        };
    }

    private static SqlType ElementOf(SqlType array) => array.Kind switch
    {
        SqlTypeKind.List => array.Element!,
        SqlTypeKind.Named when array.Name == "anyarray" => SqlType.Named("anyelement"),
        SqlTypeKind.Named when array.Name == "anycompatiblearray" => SqlType.Named("anycompatible"),
        _ => array,
    };

    // The result of the function behind an operator or at the end of an aggregate.
    private SqlType? ResultOf(QualifiedName written, SqlType[] arguments)
    {
        var name = Fold(written.Parts[written.Parts.Count - 1]);
        var overloads = schema.FunctionsNamed(name).Concat(FunctionCatalog.For(Dialect.Postgres).Find(name)).ToArray();
        var operands = Array.ConvertAll(arguments, type => Operand.Value(type));
        return new FunctionResolver(FunctionCatalog.For(Dialect.Postgres)).Resolve(name, operands, overloads).Function?.ReturnType
            ?? overloads.FirstOrDefault()?.ReturnType;
    }

    private void AddColumnsWithSources(TableDeclaration table, CreateTableStatement statement)
    {
        foreach (var source in statement.Sources)
        {
            if (source.Kind != ColumnSourceKind.Like)
            {
                TakeOver(table, source);
            }
        }

        for (var i = 0; i <= statement.Columns.Count; i++)
        {
            foreach (var source in statement.Sources)
            {
                if (source.Kind == ColumnSourceKind.Like && source.Place == i)
                {
                    TakeOver(table, source);
                }
            }

            if (i < statement.Columns.Count && !statement.Columns[i].Name.IsMissing)
            {
                AddOrMerge(table, statement.Columns[i]);
            }
        }

        foreach (var column in statement.Columns)
        {
            _constraints.Read(table, column.Constraints);
        }
    }

    // A column that is taken over may be written again, to say more of it.
    private void AddOrMerge(TableDeclaration table, ColumnDefinition column)
    {
        if (table.Find(Fold(column.Name)) is not { } ordinal)
        {
            AddColumn(table, column);
        }
        else if (column.NotNull)
        {
            table.SetNotNull(ordinal);
        }
    }

    private void TakeOver(TableDeclaration table, ColumnSource source)
    {
        if (source.Kind == ColumnSourceKind.OfType)
        {
            if (schema.FindType([.. source.Name.Parts.Select(Fold)]) is { Kind: SqlTypeKind.Struct } type)
            {
                foreach (var field in type.Fields)
                {
                    table.TryAdd(field.Name, field.Type, nullable: true, hasDefault: false);
                }
            }
            else
            {
                diagnostics.Report(TypeDiagnostics.UnknownType, source.Span, source.Name.Parts[source.Name.Parts.Count - 1].Value, "");
            }

            return;
        }

        if (FindTable(source.Name) is { } other)
        {
            table.TakeOver(other, source.IncludesKeys, source.Kind == ColumnSourceKind.Partition);
        }
    }
}
