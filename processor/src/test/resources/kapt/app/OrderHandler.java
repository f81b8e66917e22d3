package app;

@kotlin.Metadata(mv = {2, 2, 0}, k = 1, xi = 48, d1 = {"\u00008\n\u0002\u0018\u0002\n\u0002\u0010\u0000\n\u0002\b\u0003\n\u0002\u0018\u0002\n\u0000\n\u0002\u0010\t\n\u0000\n\u0002\u0010\b\n\u0000\n\u0002\u0010 \n\u0002\u0010\u000e\n\u0002\b\u0002\n\u0002\u0010\u0002\n\u0002\b\u0003\n\u0002\u0018\u0002\n\u0000\b\u0007\u0018\u0000 \u00142\u00020\u0001:\u0001\u0014B\u0007\u00a2\u0006\u0004\b\u0002\u0010\u0003J3\u0010\u0004\u001a\u00020\u00052\b\b\u0001\u0010\u0006\u001a\u00020\u00072\n\b\u0001\u0010\b\u001a\u0004\u0018\u00010\t2\u000e\b\u0001\u0010\n\u001a\b\u0012\u0004\u0012\u00020\f0\u000bH\u0007\u00a2\u0006\u0002\u0010\rJ\u0010\u0010\u000e\u001a\u00020\u000f2\u0006\u0010\u0010\u001a\u00020\u0005H\u0007J\u0010\u0010\u0011\u001a\u00020\u000f2\u0006\u0010\u0012\u001a\u00020\u0013H\u0007"}, d2 = {"Lapp/OrderHandler;", "", "<init>", "()V", "get", "Lapp/Order;", "id", "", "limit", "", "tags", "", "", "(JLjava/lang/Integer;Ljava/util/List;)Lapp/Order;", "take", "", "order", "report", "event", "Ldev/lading/runtime/api/ScheduledEvent;", "Companion"})
@dev.lading.annotations.ContainerImage(name = "kotlin")
@dev.lading.annotations.LambdaFunction(memory = 512)
public final class OrderHandler {
    @org.jetbrains.annotations.NotNull()
    public static final app.OrderHandler.Companion Companion = null;
    
    public OrderHandler() {
        super();
    }
    
    @dev.lading.annotations.Route(method = dev.lading.annotations.HttpMethod.GET, path = "/orders/{id}")
    @org.jetbrains.annotations.NotNull()
    public final app.Order get(@dev.lading.annotations.PathParam()
    long id, @dev.lading.annotations.QueryParam()
    @org.jetbrains.annotations.Nullable()
    java.lang.Integer limit, @dev.lading.annotations.Header(value = "X-Tags")
    @org.jetbrains.annotations.NotNull()
    java.util.List<java.lang.String> tags) {
        return null;
    }
    
    @dev.lading.annotations.Queue(value = "orders")
    public final void take(@org.jetbrains.annotations.NotNull()
    app.Order order) {
    }
    
    @dev.lading.annotations.Schedule(value = "rate(1 day)")
    public final void report(@org.jetbrains.annotations.NotNull()
    dev.lading.runtime.api.ScheduledEvent event) {
    }
    
    @kotlin.jvm.JvmStatic()
    public static final void other() {
    }
    
    @kotlin.Metadata(mv = {2, 2, 0}, k = 1, xi = 48, d1 = {"\u0000\u0010\n\u0002\u0018\u0002\n\u0002\u0010\u0000\n\u0002\b\u0003\n\u0002\u0010\u0002\b\u0086\u0003\u0018\u00002\u00020\u0001B\t\b\u0002\u00a2\u0006\u0004\b\u0002\u0010\u0003J\b\u0010\u0004\u001a\u00020\u0005H\u0007"}, d2 = {"Lapp/OrderHandler$Companion;", "", "<init>", "()V", "other", ""})
    public static final class Companion {
        
        private Companion() {
            super();
        }
        
        @kotlin.jvm.JvmStatic()
        public final void other() {
        }
    }
}