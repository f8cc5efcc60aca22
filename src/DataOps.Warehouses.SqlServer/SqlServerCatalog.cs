namespace DataOps.Warehouses.SqlServer;

/// <summary>Reads what exists from SQL Server's catalog views, with types spelled as <c>sp_describe_first_result_set</c> does.</summary>
public static class SqlServerCatalog
{
    /// <summary>The query, for schemas given as literals between commas.</summary>
    public static string Query(string schemaLiterals) =>
        $"""
        select s.name as [Schema], o.name as [Relation], cast(case when o.type = 'V' then 1 else 0 end as bit) as [IsView],
            c.name as [Column],
            t.name + case
                when t.name in (N'decimal', N'numeric') then concat(N'(', c.precision, N',', c.scale, N')')
                when t.name in (N'datetime2', N'datetimeoffset', N'time') then concat(N'(', c.scale, N')')
                when t.name in (N'varchar', N'char', N'varbinary', N'binary', N'nvarchar', N'nchar') and c.max_length = -1 then N'(max)'
                when t.name in (N'nvarchar', N'nchar') then concat(N'(', c.max_length / 2, N')')
                when t.name in (N'varchar', N'char', N'varbinary', N'binary') then concat(N'(', c.max_length, N')')
                else N''
            end as [Type],
            c.is_nullable as [Nullable], c.column_id as [Position]
        from sys.columns as c
        join sys.objects as o on o.object_id = c.object_id and o.type in ('U', 'V')
        join sys.schemas as s on s.schema_id = o.schema_id
        join sys.types as t on t.user_type_id = c.user_type_id
        where s.name in ({schemaLiterals})
        """;
}
