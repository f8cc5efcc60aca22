using DataOps.DuckDb.Internal.Interop;

namespace DataOps.DuckDb.Internal.Writing;

/// <summary>Writes one column of a chunk, straight into the engine's memory.</summary>
internal abstract unsafe class VectorWriter
{
    private ulong* _validity;
    private Dictionary<Type, VectorWriter>? _views;

    public required LogicalType Type { get; init; }

    /// <summary>The .NET type that is written without conversion.</summary>
    public abstract Type ClrType { get; }

    protected nint Vector { get; private set; }

    /// <summary>Writes a value that is of <see cref="ClrType"/> and not null.</summary>
    public abstract void WriteExact(int row, object value);

    /// <summary>Writes a value whose type is known only now.</summary>
    public void WriteAny(int row, object? value)
    {
        if (value is null or DBNull)
        {
            WriteNull(row);
        }
        else if (value.GetType() == ClrType)
        {
            WriteExact(row, value);
        }
        else
        {
            View(value.GetType()).WriteExact(row, value);
        }
    }

    public virtual void WriteNull(int row)
    {
        if (_validity is null)
        {
            NativeMethods.VectorEnsureValidityWritable(Vector);
            _validity = NativeMethods.VectorGetValidity(Vector);
        }

        _validity[row >> 6] &= ~(1ul << row);
    }

    /// <summary>Turns to a vector, or to the new memory of the same one after it has grown.</summary>
    public void Attach(nint vector)
    {
        Vector = vector;
        _validity = NativeMethods.VectorGetValidity(vector);
        OnAttach();
    }

    /// <summary>Begins a new chunk.</summary>
    public virtual void Reset()
    {
    }

    /// <summary>Ends a chunk: tells the engine what only the writer knows.</summary>
    public virtual void Finish()
    {
    }

    public VectorWriter<T> As<T>() => this as VectorWriter<T> ?? (VectorWriter<T>)View(typeof(T));

    protected abstract void OnAttach();

    private VectorWriter View(Type source)
    {
        _views ??= [];
        if (!_views.TryGetValue(source, out var view))
        {
            view = WriterViews.Create(this, source);
            _views.Add(source, view);
        }

        return view;
    }
}

/// <summary>Writes values of <typeparamref name="T"/> without boxing.</summary>
internal abstract class VectorWriter<T> : VectorWriter
{
    public override Type ClrType => typeof(T);

    public abstract void Write(int row, T value);

    public override void WriteExact(int row, object value) => Write(row, (T)value);
}

/// <summary>A column written from another type, value by value. It stands on its column, which alone knows the vector.</summary>
internal sealed class MappedWriter<T>(VectorWriter column, Action<int, T> write) : VectorWriter<T>
{
    public override void Write(int row, T value) => write(row, value);

    public override void WriteNull(int row) => column.WriteNull(row);

    protected override void OnAttach()
    {
    }
}
