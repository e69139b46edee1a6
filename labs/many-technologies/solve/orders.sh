cat > ~/shop/orders/Dockerfile << 'END'
FROM openjdk
WORKDIR /app
COPY Orders.java .
RUN javac Orders.java
CMD ["java", "-Xmx64m", "Orders"]
END
docker build -q -t orders ~/shop/orders
docker run -d --name orders --network shop -e DB_PASSWORD=secret orders
