using DataOps.Sql.Syntax;

namespace DataOps.Sql.Binding;

/// <content>Casts and the names of types.</content>
internal sealed partial class DuckDbText
{
    private void WriteCast(string opening, Expression operand, TypeName type)
    {
        _text.Append(opening);
        Write(operand);
        _text.Append(" AS ");
        WriteType(type);
        _text.Append(')');
    }

    private void WriteType(TypeName type, bool isLiteral = false)
    {
        var parts = type.Name.Parts;
        for (var i = 0; i < parts.Count - 1; i++)
        {
            _text.Append(Identifier(parts[i].Value)).Append('.');
        }

        var name = parts[parts.Count - 1];
        _text.Append(Canonical(name.Value.ToLowerInvariant()) ?? Dialects.Dialect.DuckDb.QuoteIdentifier(TypeAlias(name)));
        WriteMembers(type);
        WriteTypeArguments(type, name.Value.ToLowerInvariant(), isLiteral);
        foreach (var dimension in type.Dimensions)
        {
            _text.Append('[').Append(dimension.Size).Append(']');
        }
    }

    // The grammar knows these words itself and writes them bare; all other types are names, written in quotes.
    private static string? Canonical(string name) => name switch
    {
        "int" or "integer" or "int4" or "signed" => "INTEGER",
        "bigint" or "int8" or "long" => "BIGINT",
        "smallint" or "int2" or "short" => "SMALLINT",
        "real" or "float" or "float4" => "FLOAT",
        "boolean" or "bool" or "logical" => "BOOLEAN",
        "varchar" or "text" or "string" or "char" or "bpchar" or "character" or "character varying" or "char varying" or "nvarchar" => "VARCHAR",
        "decimal" or "numeric" or "dec" => "DECIMAL",
        "timestamp" or "datetime" or "timestamp_us" or "timestamp without time zone" => "TIMESTAMP",
        "oid" => "BIGINT",
        "time" or "time without time zone" => "TIME",
        "interval" => "INTERVAL",
        "bit" or "bitstring" => "BIT",
        "struct" or "row" => "STRUCT",
        "map" => "MAP",
        "union" => "UNION",
        _ => null,
    };

    private static string TypeAlias(Identifier name) => name.Value.ToLowerInvariant() switch
    {
        "timestamptz" or "timestamp with time zone" => "TIMESTAMP WITH TIME ZONE",
        "timetz" or "time with time zone" => "TIME WITH TIME ZONE",
        "float8" or "double precision" or "double" => "DOUBLE",
        "bytea" or "blob" or "varbinary" or "binary" => "BLOB",
        "int1" or "tinyint" => "TINYINT",
        "int128" => "HUGEINT",
        "uint8" => "UTINYINT",
        "uint16" => "USMALLINT",
        "uint32" => "UINTEGER",
        "uint64" => "UBIGINT",
        "uint128" => "UHUGEINT",
        "varint" => "BIGNUM",
        "date" or "hugeint" or "uuid" or "utinyint" or "usmallint" or "uinteger" or "ubigint" or "uhugeint" or "enum" or "null"
            or "timestamp_s" or "timestamp_ms" or "timestamp_ns" or "time_ns" or "bignum" or "variant" or "geometry" => name.Value.ToUpperInvariant(),
        _ => name.Value,
    };

    private void WriteMembers(TypeName type)
    {
        if (type.Members.IsEmpty)
        {
            return;
        }

        _text.Append('(');
        for (var i = 0; i < type.Members.Count; i++)
        {
            var member = type.Members[i];
            _text.Append(i > 0 ? ", " : "");
            if (!member.Name.IsMissing)
            {
                _text.Append(Identifier(member.Name.Value)).Append(' ');
            }

            WriteType(member.Type);
        }

        _text.Append(')');
    }

    private void WriteTypeArguments(TypeName type, string name, bool isLiteral)
    {
        // The bits of a float choose the type and leave no trace.
        if (!type.Arguments.IsEmpty && name != "float")
        {
            _text.Append('(');
            WriteList(type.Arguments);
            _text.Append(')');
        }
        else if (!isLiteral && name is "char" or "character" or "bit")
        {
            _text.Append("(1)");
        }
    }
}
